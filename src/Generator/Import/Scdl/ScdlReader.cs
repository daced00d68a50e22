using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Import.Scdl;

/// <summary>Reads a budget published as SCDL 0.8.3, as it is really published: no known file follows the schema to the letter.</summary>
internal static class ScdlReader
{
    public static void Read(byte[] bytes, string file, Intake intake, DiagnosticBag faults)
    {
        if (FileKind.OtherThanText(bytes) is var (kind, mend))
        {
            faults.Add(Codes.ImportWrongFormat, Place.Start(file), $"ce fichier n'est pas un CSV : c'est {kind}. {(bytes.AsSpan().IndexOf("<?xml"u8) is >= 0 and < 4 ? "Si c'est le fichier de TotEM, tapez « import totem »" : mend)}.");
            return;
        }

        if (Decoding.ToUtf8(bytes, file, faults) is not { } utf8)
        {
            return;
        }

        var source = new SourceText(file, utf8);
        var table = CsvRows.Read(source, ScdlColumns.Schema);
        if (table.Rows.Count == 0)
        {
            faults.Add(Codes.ImportWrongFormat, Place.Start(file), "ce fichier est vide. Demandez au service des finances l'export « SCDL budget » en CSV.");
            return;
        }

        if (ScdlColumns.Read(table.Rows[0], source, faults) is not { } columns || !IsWhole(table, columns, source, faults))
        {
            return;
        }

        columns.IsSwapped = IsSwapped(table, columns);
        if (columns.IsSwapped)
        {
            faults.Add(Codes.ImportColumnsSwapped, source.PlaceAt(table.Rows[0][0].Offset), "les colonnes BGT_CONTNAT et BGT_NATURE sont inversées par rapport à l'usage : les comptes sont dans la première, les chapitres dans la seconde. Le portail les a remises à leur place ; vérifiez quelques lignes.");
        }

        var lines = new ScdlLineReader(columns, source, AmountText.Proven(Texts(table, columns, ScdlColumns.Amounts)), faults);
        Array.ForEach(WithPlans([.. table.Rows.Skip(1).Select(lines.Read)]), intake.Add);
    }

    /// <summary>A file that was cut while it was copied ends in the middle of a row: the rows after it are missing too.</summary>
    private static bool IsWhole(CsvRows table, ScdlColumns columns, SourceText source, DiagnosticBag faults)
    {
        var text = source.Bytes.Span;
        var last = table.Rows[^1];
        if (table.IsCut || (table.Rows.Count > 1 && last.Length < columns.Count && text[^1] is not ((byte)'\n' or (byte)'\r')))
        {
            faults.Add(Codes.ImportTruncated, table.IsCut ? table.Fault!.Value : source.PlaceAt(last[0].Offset), "le fichier s'arrête au milieu de cette ligne : la fin manque, et sans doute d'autres lignes avec elle. Téléchargez-le ou demandez-le à nouveau.");
            return false;
        }

        if (table.Fault is { } fault)
        {
            faults.Add(Codes.CsvMalformed, fault, "un guillemet est mal placé. Entourez toute la cellule de guillemets et doublez ceux qui font partie du texte (\"\").");
            return false;
        }

        foreach (var row in table.Rows.Skip(1).Where(r => r.Skip(columns.Count).Any(c => !string.IsNullOrWhiteSpace(c.Text))))
        {
            faults.Add(Codes.TooManyCells, source.PlaceAt(row[columns.Count].Offset), $"cette ligne a {row.Length} cellules, l'en-tête en a {columns.Count}. Une virgule ou un point-virgule de trop a sans doute décalé la ligne : entourez de guillemets le texte qui en contient.");
        }

        return !faults.HasErrors;
    }

    /// <summary>More rows make sense read the other way round.</summary>
    private static bool IsSwapped(CsvRows table, ScdlColumns columns)
    {
        var plans = AccountPlans.Names.Select(n => AccountPlans.Find(n)!).ToList();
        var (chapter, account) = (columns.Find(columns.Chapter), columns.Find(columns.Account));
        var (straight, swapped) = (0, 0);
        foreach (var row in table.Rows.Skip(1).Where(r => chapter >= 0 && Math.Max(chapter, account) < r.Length))
        {
            var (first, second) = (row[chapter].Text.Trim(), row[account].Text.Trim());
            straight += IsChapter(first) && IsAccount(second) ? 1 : 0;
            swapped += IsChapter(second) && IsAccount(first) ? 1 : 0;
        }

        return swapped > straight;

        bool IsChapter(string code) => plans.Any(p => p.Chapters.ContainsKey(code));

        bool IsAccount(string code) => plans.Any(p => p.Find(code) is { IsPostable: true });
    }

    private static IEnumerable<string> Texts(CsvRows table, ScdlColumns columns, string[] names)
    {
        var positions = names.Select(columns.Find).Where(p => p >= 0).ToList();
        return table.Rows.Skip(1).SelectMany(r => positions.Where(p => p < r.Length).Select(p => r[p].Text.Trim()));
    }

    /// <summary>The file does not name its plan of accounts: its accounts do.</summary>
    private static BudgetLine[] WithPlans(BudgetLine[] lines)
    {
        var plans = lines.GroupBy(l => l.Budget).ToDictionary(g => g.Key, g => g.Key with { Plan = PlanChoice.Best(PlanChoice.Of(g.Key.Year), [.. g]) });
        Array.ForEach(lines, l => l.Budget = plans[l.Budget]);
        return lines;
    }
}
