using System.Collections.Immutable;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A series as drawn. Index is its place in the six colours, −1 for grey.</summary>
internal sealed record Layer(string Name, IReadOnlyList<Datum> Values, int Index)
{
    public string Class => Index < 0 ? "s-autres" : $"s{Index}";
}

/// <summary>
/// The chart with what the drawing needs decided: its real type, at most six coloured layers, the rest grey and last.
/// Chart keeps every series, for the sentence and the table. A doughnut's layers are its parts, each with one value.
/// </summary>
internal sealed record Plan(Chart Chart, ChartType Type, IReadOnlyList<Layer> Layers, IReadOnlySet<string> Greyed)
{
    public const int Colours = 6;
    public const string Others = "Autres";

    public IReadOnlyList<string> Categories => Chart.Categories;

    public bool IsStacked => Type == ChartType.StackedBars;

    public static Plan Of(Chart chart)
    {
        if (chart.Type != ChartType.Doughnut)
        {
            // A stack of one is a bar: no total to repeat, no part to name.
            var alone = chart.Type == ChartType.StackedBars && chart.Series.Count < 2;
            return Arrange(chart, alone ? ChartType.Bars : chart.Type, chart.Series);
        }

        var turned = OneSeries(chart);
        var other = chart.Series.Where(series => series.IsOther).Select(series => series.Name).ToHashSet();
        var values = turned.Series.Count == 0 ? [] : turned.Series[0].Values;
        var parts = turned.Categories
            .Select((name, i) => new Series(name, [values[i]], other.Contains(name) || name is "Autres" or "Autre"))
            .ToList();

        return IsWhole(values)
            ? Arrange(turned, ChartType.Doughnut, parts)
            : Arrange(turned, ChartType.HorizontalBars, turned.Series);
    }

    /// <summary>Shares mean something only of a whole that is known and not negative in any part; bars tell the truth otherwise.</summary>
    private static bool IsWhole(IReadOnlyList<Datum> values) =>
        values.All(v => v.State is not (ValueState.Secret or ValueState.Missing) && !v.IsPartial && v.Value >= 0) && values.Sum(v => v.Value) > 0;

    /// <summary>Parts given as several series of one category become the categories of one series.</summary>
    private static Chart OneSeries(Chart chart) => chart.Series.Count > 1 && chart.Categories.Count == 1
        ? chart with
        {
            CategoryTitle = "Part",
            IsTurned = true,
            Categories = [.. chart.Series.Select(series => series.Name)],
            Series = [new Series(chart.Categories[0], [.. chart.Series.Select(series => series.Values[0])])],
        }
        : chart with { Series = [.. chart.Series.Take(1)] };

    private static Plan Arrange(Chart chart, ChartType type, IReadOnlyList<Series> series)
    {
        var kept = series
            .Where(one => !one.IsOther || series.Count == 1)
            .OrderByDescending(one => one.Values.Sum(datum => Math.Abs(datum.Value)))
            .Take(Colours)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var rest = series.Where(one => !kept.Contains(one)).ToList();
        var layers = series
            .Where(kept.Contains)
            .Select((one, i) => new Layer(one.Name, one.Values, i))
            .ToList();

        // A sum of percentages says nothing: outside a stack each keeps its own grey line.
        var adds = type is ChartType.StackedBars or ChartType.Doughnut || chart.Unit.Kind != UnitKind.Percent;
        if (rest.Count > 1 && adds)
        {
            layers.Add(new Layer(Others, Merge(rest), -1));
        }
        else
        {
            layers.AddRange(rest.Select(one => new Layer(one.Name, one.Values, -1)));
        }

        return new Plan(chart, type, layers, rest.Select(one => one.Name).ToImmutableHashSet());
    }

    private static List<Datum> Merge(List<Series> rest) =>
        [.. Enumerable.Range(0, rest[0].Values.Count).Select(i => Sum(rest.Select(one => one.Values[i])))];

    /// <summary>A sum with a secret part is not known; one of no value at all keeps the reason.</summary>
    private static Datum Sum(IEnumerable<Datum> data)
    {
        var all = data.ToList();
        if (all.Exists(datum => datum.State == ValueState.Secret))
        {
            return Datum.Secret;
        }

        return all.Exists(datum => datum.IsValue) ? Datum.Of(all.Sum(datum => datum.Value)) with { IsPartial = all.Exists(datum => datum.State == ValueState.Missing || datum.IsPartial) } : all[0];
    }
}
