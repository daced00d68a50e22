using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Lines and grouped bars: each series' way from first to last, then the extremes.</summary>
internal static class SeveralSeries
{
    // Past three, one sentence for each is a wall; the extremes and the table say the rest.
    private const int Told = 3;

    public static Said Of(Chart chart, IReadOnlyList<Point> points)
    {
        if (points.All(point => point.Value == points[0].Value))
        {
            return new($"La même valeur partout{French.NoBreakSpace}: {chart.Unit.InText(points[0].Value)}.", true);
        }

        if (!Period.AreAll(chart.Categories))
        {
            return new(Sentence.Extremes(chart.Unit, points, false), true);
        }

        var known = points.GroupBy(point => point.Series).Select(group => group.ToList()).ToList();
        return known.Count <= Told
            ? new(string.Join(" ", known.Select(series => Way(chart.Unit, series))))
            : AtTheEnd(chart.Unit, points[^1].Category, known);
    }

    private static string Way(Unit unit, List<Point> series)
    {
        var (first, last) = (series[0], series[^1]);
        var name = Sentence.Capital(first.Series) + French.NoBreakSpace + ": ";
        if (series.Count == 1)
        {
            return $"{name}{unit.InText(last.Value)} {Period.In(last.Category)}.";
        }

        if (series.TrueForAll(point => point.Value == first.Value))
        {
            return $"{name}{unit.InText(first.Value)} {Period.In(first.Category)} comme {Period.In(last.Category)}.";
        }

        return $"{name}de {unit.InText(first.Value)} {Period.In(first.Category)} à {unit.InText(last.Value)} {Period.In(last.Category)}, "
            + $"{Change.Words(unit, first.Value, last.Value)}.";
    }

    private static Said AtTheEnd(Unit unit, string fallback, List<List<Point>> known)
    {
        var lastCategory = known.Select(series => series[^1].Category).Max(StringComparer.Ordinal) ?? fallback;
        var last = known.Select(series => series[^1]).Where(point => point.Category == lastCategory)
            .Select(point => new Point("", point.Series, point.Value)).ToList();
        var moved = known.Where(series => series.Count > 1)
            .OrderByDescending(series => Math.Abs(series[^1].Value - series[0].Value)).FirstOrDefault();
        var ranks = last.Count > 1 && last.Exists(point => point.Value != last[0].Value);
        var end = ranks
            ? $"{Sentence.Capital(Period.In(lastCategory))}, {Sentence.LowerFirst(Sentence.Extremes(unit, last, false))}"
            : $"{Sentence.Capital(Period.In(lastCategory))}{French.NoBreakSpace}: {unit.InText(last[0].Value)}.";
        return moved is null || moved[0].Value == moved[^1].Value
            ? new(end, ranks)
            : new($"{end} Le plus grand changement{French.NoBreakSpace}: {Way(unit, moved)}", ranks);
    }
}
