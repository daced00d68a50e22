using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A sentence, and whether it names a highest or a lowest value or says that all are equal: what is secret may then belie it.</summary>
internal readonly record struct Said(string Text, bool Ranks = false);

/// <summary>What the chart says, in one to three French sentences made from its data. No word that would have to agree with an unknown noun.</summary>
internal static class Sentence
{
    public static string Of(Plan whole)
    {
        var plan = whole with { Chart = OpenYears.LeftOut(whole.Chart) };
        var chart = plan.Chart;
        var points = Points(chart);
        if (points.Count == 0)
        {
            return chart.Series.Any(series => series.Values.Any(value => value.IsValue)) ? StateNotes.Of(chart) : StateNotes.WhenNothingIsKnown(chart);
        }

        var said = points.Count == 1 ? Only(chart, points[0]) : plan.Type switch
        {
            ChartType.StackedBars when chart.Series.Count > 1 => StackSentence.Of(plan),
            ChartType.Doughnut => StackSentence.OfParts(chart),
            _ when chart.Series.Count > 1 => OfShown(chart, SeveralSeries.Of(chart, points)),
            _ when LargestPart(chart, points) is { } part => part,
            _ => OfShown(chart, OneSeries(chart.Unit, chart.Categories, points)),
        };
        return string.Join(" ", ((string[])[said, OpenYears.Note(whole.Chart), StateNotes.Of(whole.Chart)]).Where(text => text.Length > 0));
    }

    /// <summary>The highest of the values shown may not be the highest: who knows the secret ones must not learn that we do not.</summary>
    private static string OfShown(Chart chart, Said said)
        => said.Ranks && chart.Series.Any(series => series.Values.Any(value => value.State == ValueState.Secret)) ? $"Sans les valeurs secrètes, {LowerFirst(said.Text)}" : said.Text;

    /// <summary>Of parts in no order, the largest and its share: the lowest is as often « autres ». Schools are not ranked. Null where shares have no sense.</summary>
    private static string? LargestPart(Chart chart, IReadOnlyList<Point> points)
    {
        var total = points.Sum(point => point.Value);
        var highest = points.Max(point => point.Value);
        if (!chart.CategoriesAreParts || Period.AreAll(chart.Categories) || total <= 0 || points.Count(point => point.Value == highest) > 1
            || points.Any(point => point.Value < 0) || chart.Series[0].Values.Any(value => value.State is ValueState.Secret or ValueState.Missing))
        {
            return null;
        }

        var largest = points.First(point => point.Value == highest);
        return chart.AreSchools ? $"Total{French.NoBreakSpace}: {chart.Unit.InText(total)}."
            : $"{Capital(largest.Name)}{French.NoBreakSpace}: {French.Percent(Math.Round(highest * 100 / total, MidpointRounding.AwayFromZero))} du total ({(chart.Unit.Kind == UnitKind.Count ? French.Number(highest) : chart.Unit.InText(highest))} sur {chart.Unit.InText(total)}).";
    }

    /// <summary>Last, trend, highest, lowest of one row of values.</summary>
    public static Said OneSeries(Unit unit, IReadOnlyList<string> categories, IReadOnlyList<Point> points)
    {
        var (first, last) = (points[0], points[^1]);
        var time = Period.AreAll(categories);
        if (points.All(point => point.Value == first.Value))
        {
            return time
                ? new($"{Capital(unit.InText(first.Value))} {Period.In(first.Category)} comme {Period.In(last.Category)}, sans changement.")
                : new($"La même valeur partout{French.NoBreakSpace}: {unit.InText(first.Value)}.", true);
        }

        if (!time)
        {
            return new(Extremes(unit, points, false), true);
        }

        var trend = $"{Capital(unit.InText(last.Value))} {Period.In(last.Category)}, {Change.Words(unit, first.Value, last.Value)} "
            + $"{Period.Since(first.Category)} ({unit.InText(first.Value)}).";
        return points.Count == 2 ? new(trend) : new(trend + " " + Course(unit, points), true);
    }

    /// <summary>Highest and lowest of a period, without repeating the last value.</summary>
    private static string Course(Unit unit, IReadOnlyList<Point> points)
    {
        var last = points[^1].Value;
        var rest = points.Take(points.Count - 1).ToList();
        var (high, low) = (rest.Max(point => point.Value), rest.Min(point => point.Value));
        if (last > high)
        {
            return "C’est le plus haut de la période" + (points[0].Value == low ? "." : And(Lowest(unit, rest, true)));
        }

        if (last < low)
        {
            return "C’est le plus bas de la période" + (points[0].Value == high ? "." : And(Highest(unit, rest, true)));
        }

        return Extremes(unit, points, true);
    }

    public static string Extremes(Unit unit, IReadOnlyList<Point> points, bool time) =>
        Highest(unit, points, time) + And(Lowest(unit, points, time));

    private static string And(string text) => $"{French.NarrowSpace}; {LowerFirst(text)}.";

    private static string Highest(Unit unit, IReadOnlyList<Point> points, bool time) =>
        $"Le plus haut{French.NoBreakSpace}: {Where(unit, points, points.Max(point => point.Value), time)}";

    private static string Lowest(Unit unit, IReadOnlyList<Point> points, bool time) =>
        $"Le plus bas{French.NoBreakSpace}: {Where(unit, points, points.Min(point => point.Value), time)}";

    private static string Where(Unit unit, IReadOnlyList<Point> points, decimal value, bool time)
    {
        var names = points.Where(point => point.Value == value).Select(point => time ? Period.In(point.Category) : point.Name).ToList();
        return time ? unit.InText(value) + " " + Join(names, 3, "fois") : $"{Join(names, 3, "autres")} ({unit.InText(value)})";
    }

    /// <summary>« a, b et c »; past the limit « a, b, c et 4 autres ».</summary>
    public static string Join(IReadOnlyList<string> names, int most, string rest)
    {
        if (names.Count > most && rest == "fois")
        {
            return $"à {names.Count} reprises";
        }

        if (names.Count > most + 1)
        {
            return $"{string.Join(", ", names.Take(most))} et {names.Count - most} {rest}";
        }

        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " et " + names[^1];
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Only(Chart chart, Point only) => Period.AreAll(chart.Categories)
        ? chart.Series.Count > 1
            ? $"{only.Series}{French.NoBreakSpace}: {chart.Unit.InText(only.Value)} {Period.In(only.Category)}."
            : $"{Capital(chart.Unit.InText(only.Value))} {Period.In(only.Category)}."
        : $"{only.Name}{French.NoBreakSpace}: {chart.Unit.InText(only.Value)}.";

    private static List<Point> Points(Chart chart) =>
    [
        .. from series in chart.Series
           from i in Enumerable.Range(0, chart.Categories.Count)
           where series.Values[i].IsWhole
           select new Point(chart.Series.Count > 1 ? series.Name : "", chart.Categories[i], series.Values[i].Value),
    ];
}

/// <summary>A known value and where it stands. Series is empty where there is only one.</summary>
internal readonly record struct Point(string Series, string Category, decimal Value)
{
    public string Name => Series.Length == 0 ? Category : Period.AreAll([Category]) ? $"{Series} {Period.In(Category)}" : $"{Series}, {Category}";
}
