using System.Globalization;

namespace Portal.Model;

/// <summary>What was shown of a cell, or of which parts a code was the whole.</summary>
/// <param name="Cell">The canonical text of its key.</param>
/// <param name="Shown">A number, or <c>s</c>; of a code the parts, between <c>|</c>.</param>
public sealed record LedgerEntry(string Cell, string Shown)
{
    private const string Secret = "s";

    /// <summary>Null where nothing but an <c>s</c> was shown, or where it is no cell.</summary>
    public decimal? Number => decimal.TryParse(Shown, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool IsHidden => Shown == Secret;

    /// <param name="cell">The canonical text of its key.</param>
    /// <param name="number">What is shown; null where it is hidden.</param>
    public static LedgerEntry Of(string cell, decimal? number) => new(cell, number is { } shown ? shown.ToString("0.############################", CultureInfo.InvariantCulture) : Secret);
}

/// <summary>An entry as an edition wrote it.</summary>
public sealed record LedgerLine(DateOnly Edition, LedgerEntry Entry, Place Place);

/// <summary>Where the ledger stood when an edition was frozen: so many bytes, and their SHA-256 in lower-case hexadecimal.</summary>
public sealed record LedgerSeal(DateOnly Edition, int Length, string Hash);

/// <summary>All that editions ever showed or hid of persons: a line when a cell is first met, and one when what is shown of it changes. Nothing is ever taken out of it.</summary>
/// <param name="Bytes">The file as the last edition left it, without what may have been written after.</param>
/// <param name="Lines">In the file's order: by edition, then by cell.</param>
/// <param name="Seals">One for each edition that kept a ledger, in their order.</param>
public sealed record Ledger(ReadOnlyMemory<byte> Bytes, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerSeal> Seals)
{
    public const string File = $"{Edition.Folder}/registre.csv";

    public static readonly IReadOnlyList<string> Columns = ["edition", "cellule", "valeur"];

    public static readonly Ledger Empty = new(ReadOnlyMemory<byte>.Empty, [], []);
}
