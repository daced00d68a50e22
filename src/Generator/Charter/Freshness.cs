using Portal.Model;

namespace Portal.Charter;

/// <summary>Counts and measures that are worth something while they are recent.</summary>
internal static class Freshness
{
    private const int Months = 18;

    public static void OfSchools(Dossier dossier, IReadOnlyList<Row> schools, string dataset, string date, string never, string old, Findings findings)
    {
        List<string> without = [], outdated = [];
        var newest = Newest(dossier.Past(dataset, date), "uai", date);
        foreach (var school in schools)
        {
            var name = school.Text("nom") ?? school.Key;
            if (!newest.TryGetValue(school.Text("uai") ?? "", out var row))
            {
                without.Add(name);
                continue;
            }

            var due = Calendar.After(row.Date(date)!.Value, Months);
            findings.Found(row);
            findings.Due(due, new RowEvidence(row));
            if (due <= dossier.Today)
            {
                outdated.Add(name);
            }
        }

        findings.Lacks(never, without);
        findings.Lacks(old, outdated);
    }

    public static void OfCommune(Dossier dossier, string dataset, string date, string absent, Findings findings)
    {
        if (dossier.Past(dataset, date).ToList() is not { Count: > 0 } rows)
        {
            findings.Lacks($"{absent}.");
            return;
        }

        var newest = rows.MaxBy(row => row.Date(date));
        findings.Found(newest);
        if (Calendar.After(newest.Date(date)!.Value, Months) <= dossier.Today)
        {
            findings.Lacks($"{absent} depuis 18 mois.");
        }
    }

    /// <summary>The newest row of each value of a column.</summary>
    public static Dictionary<string, Row> Newest(IEnumerable<Row> rows, string by, string date)
        => rows.GroupBy(row => row.Text(by) ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Date(date)), StringComparer.Ordinal);
}
