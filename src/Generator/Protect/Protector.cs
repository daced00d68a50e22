using Portal.Check;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// The third stage, and the privacy frontier: it alone turns what was read into what may be shown. Here it refuses a sensitive table that holds
/// a small count or a small base, and lets the rest through, <c>s</c> included.
/// </summary>
public static class Protector
{
    public static Outcome<PublicSite> Protect(CheckedContent input)
    {
        var content = input.Content;
        var faults = new DiagnosticBag();
        // Without the list of indicators, nothing says which ones count persons: then all do.
        var units = content.Tables.TryGetValue("indicateurs", out var indicators)
            ? indicators.Rows.Where(row => row["personnes"].IsTrue).DistinctBy(row => row.Text("indicateur_id")).ToDictionary(row => row.Text("indicateur_id") ?? "", row => row.Text("unite"), StringComparer.Ordinal)
            : null;
        foreach (var table in content.Tables.Values.Where(t => t.Schema.Sensitivity != Sensitivity.None))
        {
            StatusRules.Check(table, faults);
            SmallCounts.Check(table, units, content.Settings.Confidentiality.Threshold, faults);
            if (table.Schema.Fields.FirstOrDefault(f => f.Name == "uai" || f.Control == "uai") is { } school)
            {
                faults.Add(Codes.SchoolInResults, Place.Start(table.File), $"« {table.Name} » est sensible et désigne des écoles (colonne « {school.Name} ») : le programme n'évalue ni les écoles ni les enseignants. Supprimez cette colonne et regroupez les écoles.");
            }
        }

        var tables = new SortedDictionary<string, PublicTable>(StringComparer.Ordinal);
        foreach (var table in content.Tables.Values)
        {
            // What a public repository shows is in that order already.
            var neutral = content.Settings.PrivateRepository && table.Schema.Sensitivity != Sensitivity.None && table.Columns.Any(c => Enumerable.Range(0, table.Count).Any(c.IsSecretAt));
            tables[table.Name] = new PublicTable(neutral ? NeutralOrder.Of(table) : table);
        }

        return faults.With(new PublicSite(content.Settings, tables, content.Pages, content.Assets, content.Theme, input.Today)
        {
            Probe = Probe.Of(CheckedContent.FactsOf(content, input.Today), []),
        });
    }
}
