using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Wholes and their parts: the total's trend, then the largest share.</summary>
internal static class StackSentence
{
    public static string Of(Plan plan)
    {
        var chart = plan.Chart.AddsCategories || !Period.AreAll(plan.Chart.Categories) ? plan.Chart : LastOnly(plan.Chart);
        var totals = Totals(chart);
        var said = totals.Count switch
        {
            0 => "",
            1 => $"Total{French.NoBreakSpace}: {chart.Unit.InText(totals[0].Value)} {At(chart, totals[0].Category)}.",
            _ when Period.AreAll(chart.Categories) => "Total" + French.NoBreakSpace + ": " + Sentence.OneSeries(chart.Unit, chart.Categories, totals).Text,
            _ when totals.TrueForAll(total => total.Value == totals[0].Value) => $"Le même total partout{French.NoBreakSpace}: {chart.Unit.InText(totals[0].Value)}.",
            // The largest of groups of unlike size would say nothing.
            _ => chart.AddsCategories && totals.Count == chart.Categories.Count ? $"Total{French.NoBreakSpace}: {chart.Unit.InText(totals.Sum(total => total.Value))}." : "",
        };
        // Shares of each period: that they make a hundred says nothing.
        return chart.Unit.Kind == UnitKind.Percent && totals is [{ Value: 100 } whole] && Largest(chart) is { Length: > 0 } largest
            ? $"{Sentence.Capital(At(chart, whole.Category))}, {Sentence.LowerFirst(largest)}"
            : (said + " " + Largest(chart)).Trim();
    }

    public static string OfParts(Chart chart)
    {
        var parts = chart.Categories
            .Select((name, i) => (Name: name, Datum: chart.Series[0].Values[i]))
            .Where(part => part.Datum.IsValue)
            .ToList();
        var total = parts.Sum(part => part.Datum.Value);
        var shares = French.Shares([.. parts.Select(part => part.Datum.Value)]);
        var said = $"Total{French.NoBreakSpace}: {chart.Unit.InText(total)}. ";
        var highest = parts.Max(part => part.Datum.Value);
        if (parts.TrueForAll(part => part.Datum.Value == highest))
        {
            return said + $"Les {parts.Count} parts sont égales{French.NoBreakSpace}: {chart.Unit.InText(highest)} chacune.";
        }

        var largest = parts.FindIndex(part => part.Datum.Value == highest);
        var ties = parts.Where(part => part.Datum.Value == highest).Select(part => part.Name).ToList();
        return ties.Count > 1
            ? said + $"Les plus grandes parts{French.NoBreakSpace}: {Sentence.Join(ties, 3, "autres")}, {French.Percent(shares[largest])} chacune."
            : said + $"La plus grande part{French.NoBreakSpace}: {parts[largest].Name}, {French.Percent(shares[largest])} ({chart.Unit.InText(highest)}).";
    }

    /// <summary>Periods that cannot be added up: the last one says where things stand.</summary>
    private static Chart LastOnly(Chart chart)
    {
        var last = chart.Categories.Count - 1;
        return chart with { Categories = [chart.Categories[last]], Series = [.. chart.Series.Select(s => s with { Values = [s.Values[last]] })] };
    }

    /// <summary>Totals of the categories in which every part is known.</summary>
    private static List<Point> Totals(Chart chart) =>
    [
        .. chart.Categories
            .Select((category, i) => (category, parts: chart.Series.Select(series => series.Values[i]).ToList()))
            .Where(one => one.parts.Exists(part => part.IsValue)
                && one.parts.TrueForAll(part => part.State is not (ValueState.Secret or ValueState.Missing) && !part.IsPartial))
            .Select(one => new Point("", one.category, one.parts.Sum(part => part.Value))),
    ];

    private static string Largest(Chart chart)
    {
        var data = chart.Series.SelectMany(series => series.Values).ToList();
        var sums = chart.Series.Select(series => series.Values.Sum(value => value.Value)).ToList();
        // With a secret part, a share of the whole would be a share of what is hidden too; a partial one is larger than it seems.
        if (sums.Sum() <= 0 || data.Exists(datum => datum.Value < 0 || datum.State == ValueState.Secret || datum.IsPartial))
        {
            return "";
        }

        var whole = data.Exists(datum => datum.State == ValueState.Missing)
            ? "des valeurs connues"
            : chart.Categories.Count > 1 ? "de l’ensemble" : "du total";
        var largest = sums.Max();
        var names = chart.Series.Where((_, i) => sums[i] == largest).Select(series => series.Name).ToList();
        var share = French.Percent(French.Shares(sums)[sums.IndexOf(largest)]);
        return names.Count > 1
            ? $"Les plus grandes parts{French.NoBreakSpace}: {Sentence.Join(names, 3, "autres")}, {share} {whole} chacune."
            : $"La plus grande part{French.NoBreakSpace}: {names[0]}, {share} {whole}.";
    }

    private static string At(Chart chart, string category) =>
        Period.AreAll(chart.Categories) ? Period.In(category) : $"({category})";
}
