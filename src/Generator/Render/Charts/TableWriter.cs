using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

internal static class TableWriter
{
    // As many columns as fit beside a name at the width of a screen; past them, years stand better side by side than series do.
    private const int MostSeries = 4;

    public static ChartTable Write(Plan plan) => plan.Type == ChartType.Doughnut ? Parts(plan)
        : plan.Chart is { SeriesTitle: { } title, Series.Count: > MostSeries and var series } chart && series > chart.Categories.Count ? Turned(Grid(plan), title)
        : Grid(plan);

    /// <summary>The series in rows, the categories in columns; the class of the first header tells graphiques.js.</summary>
    private static ChartTable Turned(ChartTable grid, string title)
    {
        var hasTotals = grid.Total.Count > 0;
        var series = Enumerable.Range(1, grid.Columns.Count - 1).Where(i => !IsTotal(grid.Columns[i])).ToList();
        List<ChartColumn> columns = [new(title, "tourne"), .. grid.Rows.Select(row => new ChartColumn(row[0].Text, "n"))];
        if (hasTotals)
        {
            columns.Add(grid.Columns[^1]);
        }

        var rows = series.Select(i => (IReadOnlyList<ChartCell>)
        [
            new ChartCell(grid.Columns[i].Title, grid.Columns[i].Class["n".Length..].TrimStart(), true), .. grid.Rows.Select(row => row[i]), .. grid.Total.Skip(i).Take(1),
        ]);
        IReadOnlyList<ChartCell> total = IsTotal(grid.Columns[^1]) ? [new("Total", "total", true), .. grid.Rows.Select(row => row[^1]), .. grid.Total.TakeLast(1)] : [];
        return new(grid.Caption, columns, [.. rows], total);
    }

    private static bool IsTotal(ChartColumn column) => column.Class == "n total";

    /// <summary>« incomplet » where a part was not sent: a partial sum under the word Total would be false.</summary>
    public static string TotalText(Unit unit, IReadOnlyList<Datum> parts)
    {
        var drawn = parts.Where(part => part.State is not (ValueState.NotDue or ValueState.NotApplicable)).ToList();
        if (drawn.Count == 0)
        {
            return parts.Count == 0 ? "" : UnitText.Words(parts[0].State);
        }

        if (drawn.Exists(part => part.State == ValueState.Secret))
        {
            return UnitText.Words(ValueState.Secret);
        }

        if (drawn.TrueForAll(part => part.State == ValueState.Missing))
        {
            return UnitText.Words(ValueState.Missing);
        }

        return drawn.Exists(part => part.State == ValueState.Missing || part.IsPartial) ? Partial.Word : unit.InCell(drawn.Sum(part => part.Value));
    }

    private static ChartTable Grid(Plan plan)
    {
        var chart = plan.Chart;
        // A sum with a secret part is not ours to give, and the table that publishes it may stand beside: an « s » here would contradict it.
        var sums = plan.IsStacked && chart.AddsSeries && !chart.Series.Any(series => series.Values.Any(value => value.State == ValueState.Secret));
        var columns = new List<ChartColumn> { new(chart.CategoryTitle, "") };
        columns.AddRange(chart.Series.Select(series => new ChartColumn(Name(chart, series), Grey("n", plan, series.Name))));
        if (sums)
        {
            columns.Add(new("Total", "n total"));
        }

        var rows = chart.Categories.Select((category, i) => Row(category, i, [.. chart.Series.Select(series => series.Values[i])]));
        var total = sums && chart.AddsCategories && chart.Categories.Count > 1 ? TotalRow() : [];
        return new(chart.Title, columns, [.. rows], total);

        IReadOnlyList<ChartCell> Row(string category, int at, IReadOnlyList<Datum> values)
        {
            List<ChartCell> cells = [new(category, "", true), .. values.Select((value, s) => Cell(chart, value, s, at))];
            if (sums)
            {
                cells.Add(Total(chart, values, null, at));
            }

            return cells;
        }

        IReadOnlyList<ChartCell> TotalRow() =>
        [
            new("Total", "total", true),
            .. chart.Series.Select((series, s) => Total(chart, series.Values, s, null)),
            Total(chart, [.. chart.Series.SelectMany(series => series.Values)], null, null),
        ];
    }

    private static ChartTable Parts(Plan plan)
    {
        var chart = plan.Chart;
        var values = chart.Series[0].Values;
        var shares = French.Shares([.. values.Select(value => value.Value)]);
        var rows = chart.Categories.Select((category, i) => (IReadOnlyList<ChartCell>)
        [
            new(category, Grey("", plan, category), true),
            Cell(chart, values[i], 0, i),
            new(values[i].IsValue ? French.Percent(shares[i]) : UnitText.Words(values[i].State), "n total"),
        ]);
        return new(
            chart.Title,
            [new(chart.CategoryTitle, ""), new(Name(chart, chart.Series[0]), "n"), new("Part du total", "n total")],
            [.. rows],
            values.Any(value => value.State == ValueState.Secret) ? [] : [new("Total", "total", true), Total(chart, values, 0, null), new(French.Percent(100), "n total")]);
    }

    private static ChartCell Cell(Chart chart, Datum datum, int series, int category)
    {
        var cell = datum.IsValue ? new ChartCell(chart.Unit.InCell(datum.Value) + Partial.ShortMark(datum.IsPartial), "n") : new(UnitText.Words(datum.State), "n etat") { IsSecret = datum.State == ValueState.Secret };
        return cell with { At = chart.PointOf(series, category) };
    }

    private static ChartCell Total(Chart chart, IReadOnlyList<Datum> parts, int? series, int? category)
        => new(TotalText(chart.Unit, parts), "n total") { At = chart.PointOf(series, category) };

    private static string Grey(string classes, Plan plan, string name) =>
        plan.Greyed.Contains(name) ? (classes + " autres").TrimStart() : classes;

    private static string Name(Chart chart, Series series) => series.Name.Length > 0 ? series.Name : chart.Unit.Kind switch
    {
        UnitKind.Euros => "Montant",
        UnitKind.Percent => "Part",
        _ => "Nombre",
    };
}
