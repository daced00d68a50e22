using Portal.Model;

namespace Portal.Figures;

/// <summary>A value of a dimension: as the data hold it, and as residents read it.</summary>
public sealed record Member(string Value, string Label);

/// <summary>Figures by category and series, in the order in which they should be read.</summary>
public sealed record Pivot(IReadOnlyList<Member> Categories, IReadOnlyList<Member> Series, IReadOnlyList<IReadOnlyList<Figure>> Values)
{
    private static readonly string[] TimeColumns = ["exercice", "annee", "annee_scolaire", "periode", "mois", "date"];

    /// <summary>Splits an evaluation by one column or two; null when a figure has no sense (the fault is then noted).</summary>
    public static Pivot? Of(Facts facts, Evaluation evaluation, string x, string? series)
    {
        var groups = evaluation.Contributions.ToLookup(c => (X: Key(evaluation, c, x), Series: series is null ? "" : Key(evaluation, c, series)));
        var categories = Order(facts, evaluation, x, evaluation.Contributions);
        var names = series is null ? [new Member("", evaluation.Measure.Label)] : Order(facts, evaluation, series, evaluation.Contributions);
        var values = new List<IReadOnlyList<Figure>>();
        foreach (var name in names)
        {
            var line = new List<Figure>();
            foreach (var category in categories)
            {
                if (evaluation.Figure([.. groups[(category.Value, series is null ? "" : name.Value)]]) is not { } figure)
                {
                    return null;
                }

                line.Add(figure);
            }

            values.Add(line);
        }

        var pivot = new Pivot(categories, names, values);
        return evaluation.Query.IsShare ? evaluation.InShares(pivot, x, series) : pivot;
    }

    /// <summary>Several evaluations side by side, each a series; a year that one of them has not reached yet is not due there.</summary>
    public static Pivot? Of(Facts facts, IReadOnlyList<Evaluation> evaluations, string x)
    {
        var pivots = evaluations.Select(e => Of(facts, e, x, null)).ToList();
        if (pivots.Contains(null))
        {
            return null;
        }

        var members = pivots.SelectMany(p => p!.Categories).DistinctBy(m => m.Value);
        List<Member> categories = [.. IsTime(x) ? members.OrderBy(m => m.Value, StringComparer.Ordinal) : members];
        var lines = pivots.Select(p =>
        {
            var figures = p!.Categories.Zip(p.Values[0]).ToDictionary(c => c.First.Value, c => c.Second);
            var last = p.Categories[^1].Value;
            return (IReadOnlyList<Figure>)[.. categories.Select(c => figures.TryGetValue(c.Value, out var figure) ? figure
                : new Figure(IsTime(x) && string.CompareOrdinal(c.Value, last) > 0 ? ValueState.NotDue : ValueState.Missing, 0, []))];
        });
        return new Pivot(categories, [.. evaluations.Select(e => new Member(e.Measure.Name, e.Measure.Label))], [.. lines]);
    }

    /// <summary>
    /// Parts of a hundred (a stack or a ring of percentages) of which one only is secret: the others, taken from a hundred, give it.
    /// </summary>
    public bool TellsPartOfHundred(Unit unit)
        => unit.Kind == UnitKind.Percent
            && (Series.Count == 1 ? TellsOne(Values[0]) : Enumerable.Range(0, Categories.Count).Any(c => TellsOne([.. Values.Select(line => line[c])])));

    private static bool TellsOne(IReadOnlyList<Figure> parts)
        => parts.Count > 1 && parts.Count(p => p.State == ValueState.Secret) == 1
            && parts.All(p => p.State is ValueState.Secret or ValueState.Value or ValueState.NotApplicable)
            && parts.Sum(p => p.Value) <= 100;

    public static bool IsTime(string column) => TimeColumns.Contains(column);

    /// <summary>The column of time of a table that has no measure to say it; empty where there is none.</summary>
    public static string TimeOf(Schema schema) => schema.Fields.FirstOrDefault(f => IsTime(f.Name))?.Name ?? "";

    private static string Key(Evaluation evaluation, Contribution contribution, string column) => evaluation.Measure.Dimension(contribution, column);

    /// <summary>
    /// Time runs forward, answers keep their own order (<c>ordre</c>), the rest goes by size; then what is secret, by name, since its place
    /// among the others would tell its size; « autres » and what is not stated come last.
    /// </summary>
    private static List<Member> Order(Facts facts, Evaluation evaluation, string column, IReadOnlyList<Contribution> contributions)
    {
        var groups = contributions.GroupBy(c => Key(evaluation, c, column));
        var ordered = IsTime(column)
            ? groups.OrderBy(g => g.Key, StringComparer.Ordinal)
            : column == "reponse" && contributions[0].Row.Schema.IndexOf("ordre") >= 0
                ? groups.OrderBy(g => g.Min(c => c.Row.Number("ordre") ?? decimal.MaxValue))
                : groups.OrderBy(g => IsOther(g.Key)).ThenBy(IsSecret).ThenByDescending(g => IsSecret(g) ? 0 : g.Sum(c => c.Amount)).ThenBy(g => g.Key, StringComparer.Ordinal);
        return [.. ordered.Select(g => new Member(g.Key, Labels.Of(facts, evaluation.Measure.Dataset, column, g.Key)))];
    }

    private static bool IsSecret(IEnumerable<Contribution> group) => group.Any(c => c.State == ValueState.Secret);

    public static bool IsOther(string value) => value.Length == 0 || Diagnostics.Suggestion.Fold(value) is "autre" or "autres";
}
