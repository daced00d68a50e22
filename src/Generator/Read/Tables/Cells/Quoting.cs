using System.Globalization;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>How a message names what a cell holds. A cell of a sensitive table is never quoted, nor what could be guessed from it.</summary>
internal sealed class Quoting(Schema schema)
{
    private const int MostCharacters = 60;

    public bool IsAllowed { get; } = schema.Sensitivity == Sensitivity.None;

    public string Found(string text)
        => !IsAllowed ? "cette valeur" : $"« {(text.Length > MostCharacters ? text[..MostCharacters] + "…" : text).ReplaceLineEndings(" ")} »";

    /// <summary>A sentence that holds the value itself, or one that does not.</summary>
    public string Either(string withValue, string without) => IsAllowed ? withValue : without;

    /// <summary>A number as to write it: a point, no useless zero.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
