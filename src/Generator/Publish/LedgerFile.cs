using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>The ledger with what this edition adds to it.</summary>
/// <param name="File">Null where no edition ever showed a result on persons.</param>
/// <param name="Seals">What the lock will say of it.</param>
/// <param name="Added">How many lines this edition adds.</param>
public sealed record LedgerFile(OutputFile? File, IReadOnlyList<LedgerSeal> Seals, int Added)
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\n",
        WriteByteOrderMark = false,
        FormatProvider = CultureInfo.InvariantCulture,
        Injection = CsvInjection.None,
    };

    /// <summary>What was shown of a cell is written again only when it changes: a diff of the file is what the edition reveals.</summary>
    internal static LedgerFile Of(PublicSite site)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in site.Ledger.Lines)
        {
            known[line.Entry.Cell] = line.Entry.Shown;
        }

        List<LedgerEntry> added = [.. site.Entries.Where(e => known.GetValueOrDefault(e.Cell) != e.Shown).OrderBy(e => e.Cell, StringComparer.Ordinal)];
        if (site.Ledger.Seals.Count == 0 && added.Count == 0)
        {
            return new LedgerFile(null, [], 0);
        }

        var bytes = Write(site.Ledger.Bytes, site.Today, added);
        var seal = new LedgerSeal(site.Today, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new LedgerFile(new OutputFile(Ledger.File, bytes), [.. site.Ledger.Seals.Where(s => s.Edition != site.Today), seal], added.Count);
    }

    private static byte[] Write(ReadOnlyMemory<byte> past, DateOnly today, IEnumerable<LedgerEntry> added)
    {
        using var stream = new MemoryStream();
        stream.Write(past.Span);
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            if (past.IsEmpty)
            {
                writer.WriteRecord([.. Ledger.Columns]);
            }

            var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var entry in added)
            {
                writer.WriteRecord([day, entry.Cell, entry.Shown]);
            }
        }

        return stream.ToArray();
    }
}
