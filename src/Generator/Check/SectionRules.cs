using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// Of a budget line, the account tells the section. Where the cell is empty, it is filled here, before anything is computed: what is charted
/// and published then has it, and staff are told.
/// </summary>
internal static class SectionRules
{
    public static Content Filled(Content content, DiagnosticBag faults)
    {
        if (!content.Tables.TryGetValue("budget", out var budget))
        {
            return content;
        }

        var (section, account) = (budget.Schema.IndexOf("section"), budget.Schema.IndexOf("compte"));
        if (AllFilled(budget.Columns[section], budget.Count))
        {
            return content;
        }

        var empty = Enumerable.Range(0, budget.Count)
            .Where(r => budget.Columns[section][r].IsMissing && !budget.Columns[section].IsRefused(r) && !budget.Columns[account][r].IsMissing)
            .ToLookup(r => AccountPlan.SectionOf(budget.Columns[account][r].ToString()));
        var inferred = empty.Where(rows => rows.Key is not null).SelectMany(rows => rows).ToList();
        Tell(budget, section, empty[null].ToList(), "et son compte n'en dit rien. Écrivez « investissement » ou « fonctionnement ».", faults);
        Tell(budget, section, inferred, "la section est déduite du numéro de compte, et publiée ainsi. Écrivez « investissement » ou « fonctionnement » pour ne plus voir ce message.", faults);
        if (inferred.Count == 0)
        {
            return content;
        }

        var tables = new SortedDictionary<string, Table>(StringComparer.Ordinal);
        foreach (var (name, table) in content.Tables)
        {
            tables[name] = table;
        }

        tables["budget"] = budget.With([.. budget.Columns.Select((column, c) => c == section ? Filled(column, budget.Count, empty) : column)]);
        return content with { Tables = tables };
    }

    private static bool AllFilled(Column column, int count)
    {
        for (var r = 0; r < count; r++)
        {
            if (column[r].IsMissing)
            {
                return false;
            }
        }

        return true;
    }

    private static Column Filled(Column column, int count, ILookup<string?, int> empty)
    {
        var texts = Enumerable.Range(0, count).Select(r => column[r].Text).ToArray();
        foreach (var rows in empty)
        {
            foreach (var row in rows)
            {
                texts[row] = rows.Key;
            }
        }

        return new Column(column.Field, texts, Enumerable.Range(0, count).Where(column.IsRefused).ToHashSet());
    }

    /// <summary>Once for them all: software leaves whole columns empty.</summary>
    private static void Tell(Table budget, int section, List<int> rows, string consequence, DiagnosticBag faults)
    {
        if (rows.Count > 0)
        {
            var where = rows.Count == 1 ? "vide" : $"vide sur {French.Number(rows.Count)} lignes, dont celle-ci est la première";
            faults.Add(Codes.SectionInferred, budget.PlaceOf(rows.Min(), section), $"colonne « section » : {where} ; {consequence}");
        }
    }
}
