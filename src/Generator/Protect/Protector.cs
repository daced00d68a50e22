using Portal.Check;
using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;
using Portal.Protect.Past;

namespace Portal.Protect;

/// <summary>
/// The third stage, and the privacy frontier: it alone turns what was read into what may be shown. All sensitive tables are judged together, as
/// an attacker sees them. In a public repository what can be worked out is an error; in a private one, the site hides what it must.
/// </summary>
public static class Protector
{
    public static Outcome<PublicSite> Protect(CheckedContent input)
    {
        var faults = new DiagnosticBag();
        var (mask, entries) = Judge(input, faults);
        var content = Repetitions.Remove(input.Content, mask, faults);
        return faults.With(Apply(content, input.Today, mask, entries));
    }

    /// <summary>The site that a mask leaves: a function of what it shows, whatever it hides.</summary>
    internal static PublicSite Apply(Content content, DateOnly today, Mask mask, IReadOnlyList<LedgerEntry> entries)
    {
        var tables = new SortedDictionary<string, PublicTable>(StringComparer.Ordinal);
        List<(Table Read, Table Shown)> sensitive = [];
        foreach (var table in content.Tables.Values)
        {
            var masked = mask.ApplyTo(table);
            if (table.Schema.Sensitivity != Sensitivity.None)
            {
                sensitive.Add((table, masked));
            }

            // What a public repository shows is in that order already.
            tables[table.Name] = new PublicTable(content.Settings.PrivateRepository ? NeutralOrder.Of(masked) : masked);
        }

        return new PublicSite(content.Settings, tables, content.Pages, content.Assets, content.Theme, today)
        {
            Ledger = LedgerOf(content),
            Entries = entries,
            Probe = Probe.Of(CheckedContent.FactsOf(content, today), sensitive),
        };
    }

    private static Ledger LedgerOf(Content content) => content.LastEdition?.Ledger ?? Ledger.Empty;

    private static (Mask Mask, IReadOnlyList<LedgerEntry> Entries) Judge(CheckedContent input, DiagnosticBag faults)
    {
        var content = input.Content;
        var sensitive = content.Tables.Values.Where(t => t.Schema.Sensitivity != Sensitivity.None && t.Count > 0).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        if (sensitive.Count == 0)
        {
            return (Mask.None, []);
        }

        // Without the list of indicators, nothing says which ones count persons: then all do.
        var indicators = content.Tables.TryGetValue("indicateurs", out var declared)
            ? declared.Rows.Where(row => row["personnes"].IsTrue).DistinctBy(row => row.Text("indicateur_id")).ToDictionary(row => row.Text("indicateur_id") ?? "", StringComparer.Ordinal)
            : null;
        var units = indicators?.ToDictionary(i => i.Key, i => i.Value.Text("unite"), StringComparer.Ordinal);
        var rules = CommuneRules.RulesOf(content, input.Today);
        foreach (var table in sensitive)
        {
            StatusRules.Check(table, faults);
            MeanRules.Check(table, units, faults);
            if (!content.Settings.PrivateRepository)
            {
                SmallCounts.Check(table, units, rules, faults);
            }

            if (table.Schema.Fields.FirstOrDefault(f => f.Name == "uai" || f.Control == "uai") is { } school)
            {
                faults.Add(Codes.SchoolInResults, Place.Start(table.File), $"« {table.Name} » est sensible et désigne des écoles (colonne « {school.Name} ») : le programme n'évalue ni les écoles ni les enseignants. Supprimez cette colonne et regroupez les écoles.");
            }
        }

        SameSurvey.Check(sensitive, faults);
        var index = SensitiveIndex.Of(content, indicators, input.Today, faults);
        if (index.Cubes.Count == 0)
        {
            return (Mask.None, []);
        }

        CommuneRules.Check(index, content, input.Today, faults);
        var joined = Join.Of(index.Cubes, PastLedger.ErasOf(LedgerOf(content)), content.Settings.PrivateRepository);
        var mask = Mask.None;
        if (content.Settings.PrivateRepository)
        {
            mask = PrivateMask.Choose(index, joined, rules, faults);
        }
        else
        {
            PublicAudit.Check(index, rules, faults.Items.Select(d => (d.Place.File, d.Place.Line, d.Code.Id)).ToHashSet(), faults);
            if (!faults.HasErrors)
            {
                PastAudit.Check(index, joined, rules, faults);
            }
        }

        UnlinkedResults.Check(index, content, indicators, mask, faults);
        return (mask, LedgerEntries.Of(index.Cubes, key => index.SpotsOf(key).Any(mask.Hides)));
    }
}
