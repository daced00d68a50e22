namespace Portal.Render.Charts;

/// <summary>Years at the end of a chart that are not over: no trend is made of them, and the sentence says which they are.</summary>
internal static class OpenYears
{
    /// <summary>The chart without its open years, where a value is left; else as it is.</summary>
    public static Chart LeftOut(Chart chart)
        => Told(chart) && chart.Series.Any(series => series.Values.SkipLast(chart.Open).Any(value => value.IsValue))
            ? chart with { Categories = [.. chart.Categories.SkipLast(chart.Open)], Series = [.. chart.Series.Select(series => series with { Values = [.. series.Values.SkipLast(chart.Open)] })] }
            : chart;

    /// <summary>« L’année 2026 n’est pas finie. Les années 2027 à 2030 sont à venir. » Only years that have a value are named: of the others, notes say why.</summary>
    public static string Note(Chart chart)
    {
        if (!Told(chart))
        {
            return "";
        }

        var open = Enumerable.Range(chart.Categories.Count - chart.Open, chart.Open).Where(i => chart.Series.Any(series => series.Values[i].IsValue)).ToList();
        var ahead = open.Where(i => i >= chart.Categories.Count - chart.Ahead).Select(i => chart.Categories[i]).ToList();
        var begun = open.Where(i => i < chart.Categories.Count - chart.Ahead).Select(i => $"{Year(chart.Categories[i], false)} n’est pas finie.");
        return string.Join(" ", ahead switch
        {
            [] => begun,
            [var only] => begun.Append($"{Year(only, false)} est à venir."),
            _ => begun.Append($"{Year(ahead[0], true)} à {ahead[^1]} sont à venir."),
        });
    }

    private static bool Told(Chart chart)
        => chart.Open > 0 && !chart.IsTurned && chart.Categories.Count > 1 && chart.Series.Any(series => series.Values.TakeLast(chart.Open).Any(value => value.IsValue));

    private static string Year(string period, bool isPlural)
        => $"{(isPlural ? "Les années" : "L’année")}{(period.Length == 4 ? "" : isPlural ? " scolaires" : " scolaire")} {period}";
}
