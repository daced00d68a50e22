using Portal.Render.Charts;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed class TableTests
{
    [Fact]
    public void A_stack_has_totals_both_ways()
    {
        var table = ChartDrawer.Draw(Of(ChartType.StackedBars, ["2024", "2025"], Row("État", 60m, 90m), Row("Commune", 40m, 1060m))).Table;

        Assert.Equal(["Exercice", "État", "Commune", "Total"], table.Columns.Select(column => column.Title));
        Assert.Equal(["2025", "90 €", "1 060 €", "1 150 €"], Texts(table.Rows[1]));
        Assert.Equal(["Total", "150 €", "1 100 €", "1 250 €"], Texts(table.Total));
        Assert.Equal("n total", table.Columns[3].Class);
        Assert.True(table.Rows[0][0].IsHeader);
    }

    [Fact]
    public void More_series_than_categories_stand_in_rows()
    {
        Series[] series = [.. Enumerable.Range(1, 5).Select(i => Row($"P{i}", i, i * 10m))];
        var chart = Of(ChartType.StackedBars, ["2024", "2025"], series) with { SeriesTitle = "Poste" };

        var table = ChartDrawer.Draw(chart).Table;

        Assert.Equal(["Poste", "2024", "2025", "Total"], table.Columns.Select(column => column.Title));
        Assert.Equal("tourne", table.Columns[0].Class);
        Assert.Equal(["P2", "2 €", "20 €", "22 €"], Texts(table.Rows[1]));
        Assert.Equal(new ChartPoint(1, 0), table.Rows[1][1].At);
        Assert.Equal(new ChartPoint(1, null), table.Rows[1][3].At);
        Assert.Equal(["Total", "15 €", "150 €", "165 €"], Texts(table.Total));
        Assert.Equal("Exercice", ChartDrawer.Draw(chart with { SeriesTitle = null }).Table.Columns[0].Title);
    }

    [Fact]
    public void States_are_words_and_spoil_the_total()
    {
        var table = ChartDrawer.Draw(Of(
            ChartType.StackedBars,
            ["b", "c", "d"],
            Row("A", Datum.Missing, Datum.NotDue, Datum.NotApplicable),
            Row("B", 2m, 3m, 4m))).Table;

        Assert.Equal(["non transmis", "pas encore connu", "sans objet"], table.Rows.Select(row => row[1].Text));
        Assert.Equal(["incomplet", "3 €", "4 €"], table.Rows.Select(row => Plain(row[3].Text)));
    }

    [Fact]
    public void Shares_of_a_doughnut_add_up_to_a_hundred()
    {
        var table = ChartDrawer.Draw(Of(ChartType.Doughnut, ["A", "B", "C"], Row("Montant", 1m, 1m, 1m))).Table;

        Assert.Equal(["34 %", "33 %", "33 %"], table.Rows.Select(row => Plain(row[2].Text)));
        Assert.Equal(["Total", "3 €", "100 %"], Texts(table.Total));
    }

    [Fact]
    public void Every_series_stays_in_the_table_the_greyed_ones_marked()
    {
        var series = Enumerable.Range(1, 8).Select(i => Row($"P{i}", (decimal)i)).ToArray();

        var table = ChartDrawer.Draw(Of(ChartType.StackedBars, ["2025"], series)).Table;

        Assert.Equal(10, table.Columns.Count);
        Assert.Equal(["P1", "P2"], table.Columns.Where(column => column.Class == "n autres").Select(column => column.Title));
    }

    [Fact]
    public void Gives_no_total_where_a_part_is_secret()
    {
        var stack = TableWriter.Write(Plan.Of(Of(ChartType.StackedBars, ["Oui", "Non"], Row("privé", Datum.Of(18), Datum.Secret), Row("public", Datum.Of(25), Datum.Of(40)))));

        Assert.Equal(["privé", "public"], stack.Columns.Skip(1).Select(column => column.Title));
        Assert.Empty(stack.Total);
    }

    [Fact]
    public void A_lone_series_without_a_name_takes_that_of_its_unit()
    {
        var table = ChartDrawer.Draw(Of(ChartType.Bars, ["2025"], Row("", 5m))).Table;

        Assert.Equal("Montant", table.Columns[1].Title);
        Assert.Empty(table.Total);
    }

    private static IEnumerable<string> Texts(IReadOnlyList<ChartCell> row) => row.Select(cell => Plain(cell.Text));
}
