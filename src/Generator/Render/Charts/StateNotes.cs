using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Says why values are absent. « Sans objet » needs no note: nothing is lacking there.</summary>
internal static class StateNotes
{
    private static readonly (Func<Datum, bool> IsSo, string Words)[] Noted =
    [
        (datum => datum.State == ValueState.Missing, "Non transmis"),
        (datum => datum.IsPartial, "Incomplet"),
        (datum => datum.State == ValueState.NotDue, "Pas encore connu"),
        (IsSecret, "Couvert par le secret statistique (s)"),
    ];

    public static string Of(Chart chart) =>
        string.Join(" ", Noted.Select(noted => noted.IsSo == IsSecret && GroupsOf(chart) is { Count: > 0 } groups
            ? $"Sont secrets (s){French.NoBreakSpace}: {Join(groups)}." : Note(chart, noted.IsSo, noted.Words)).Where(note => note.Length > 0));

    public static string WhenNothingIsKnown(Chart chart)
    {
        var states = chart.Series.SelectMany(series => series.Values).Select(value => value.State).Distinct().ToList();
        return states switch
        {
            [] => "Aucune donnée.",
            [ValueState.Missing] => "Aucune valeur n’a été transmise.",
            [ValueState.NotDue] => "Aucune valeur n’est encore due.",
            [ValueState.Secret] => "Toutes les valeurs sont couvertes par le secret statistique.",
            [ValueState.NotApplicable] => "Sans objet.",
            _ => "Aucune valeur à montrer. " + Of(chart),
        };
    }

    private static bool IsSecret(Datum datum) => datum.State == ValueState.Secret;

    /// <summary>« privé (Non, Peu) »: what a series lacks, said once; empty where no series lacks several values, or a whole category lacks all.</summary>
    private static List<string> GroupsOf(Chart chart)
    {
        var groups = chart.Series.Select(series => (series.Name, Lacks: chart.Categories.Where((_, i) => series.Values[i].State == ValueState.Secret).ToList())).Where(g => g.Lacks.Count > 0).ToList();
        var isWhole = Enumerable.Range(0, chart.Categories.Count).Any(i => chart.Series.All(series => series.Values[i].State == ValueState.Secret));
        return chart.Series.Count > 1 && !isWhole && groups.Exists(g => g.Lacks.Count > 1) ? [.. groups.Select(g => Grouped(g.Name, g.Lacks.Count > 5 ? Sentence.Join(g.Lacks, 4, "autres") : string.Join(", ", g.Lacks)))] : [];
    }

    /// <summary>No parenthesis beside another: « Cycle 1 (maternelle) – Oui, Non ».</summary>
    private static string Grouped(string name, string lacks) => name.EndsWith(')') ? $"{name} – {lacks}" : $"{name} ({lacks})";

    private static string Join(List<string> groups)
        => string.Join($"{French.NarrowSpace}; ", groups.Count > 4 ? groups.Take(3).Append($"{groups.Count - 3} autres séries") : groups);

    private static string Note(Chart chart, Func<Datum, bool> isSo, string words)
    {
        var several = chart.Series.Count > 1;
        var names = new List<string>();
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var (category, hit) = (chart.Categories[i], chart.Series.Where(series => isSo(series.Values[i])).ToList());
            if (several && hit.Count == chart.Series.Count)
            {
                // The whole category: naming each series would only be longer.
                names.Add(category);
            }
            else
            {
                names.AddRange(hit.Select(series => several ? new Point(series.Name, category, 0).Name : category));
            }
        }

        return names.Count == 0 ? "" : $"{words}{French.NoBreakSpace}: {Sentence.Join(names, 3, "autres valeurs")}.";
    }
}
