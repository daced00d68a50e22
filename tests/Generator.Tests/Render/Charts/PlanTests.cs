using Portal.Figures;
using Portal.Render.Charts;

using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed class PlanTests
{
    [Fact]
    public void Six_series_keep_a_colour_and_the_rest_is_one_grey_last()
    {
        var series = Enumerable.Range(1, 8).Select(i => Row($"P{i}", (decimal)i)).ToArray();

        var plan = Plan.Of(Of(ChartType.StackedBars, ["2025"], series));

        Assert.Equal(["P3", "P4", "P5", "P6", "P7", "P8", "Autres"], plan.Layers.Select(layer => layer.Name));
        Assert.Equal("s-autres", plan.Layers[^1].Class);
        Assert.Equal(3, plan.Layers[^1].Values[0].Value);
    }

    [Fact]
    public void A_given_other_is_grey_and_last_and_keeps_its_name()
    {
        var plan = Plan.Of(Of(ChartType.Bars, ["2025"], Row("Divers", 9m) with { IsOther = true }, Row("État", 1m)));

        Assert.Equal([("État", 0), ("Divers", -1)], plan.Layers.Select(layer => (layer.Name, layer.Index)));
    }

    [Fact]
    public void Percentages_are_never_summed()
    {
        var series = Enumerable.Range(1, 8).Select(i => Row($"P{i}", (decimal)i)).ToArray();

        var plan = Plan.Of(Of(ChartType.Lines, ["2025"], series) with { Unit = Unit.Percent });

        Assert.Equal(2, plan.Layers.Count(layer => layer.Index < 0));
    }

    [Fact]
    public void A_sum_with_a_secret_part_is_secret()
    {
        var others = new[] { Row("A", Datum.Secret) with { IsOther = true }, Row("B", 2m) with { IsOther = true } };

        var plan = Plan.Of(Of(ChartType.StackedBars, ["2025"], [Row("État", 1m), .. others]));

        Assert.Equal(Datum.Secret, plan.Layers[^1].Values[0]);
    }

    [Fact]
    public void A_doughnut_without_a_known_whole_becomes_bars()
    {
        static ChartType With(Datum other) => ChartDrawer.Draw(Of(ChartType.Doughnut, ["A", "B"], Row("M", Datum.Of(5), other))).Type;

        Assert.All([Datum.Of(-1), Datum.Secret, Datum.Missing], other => Assert.Equal(ChartType.HorizontalBars, With(other)));
        Assert.Equal(ChartType.Doughnut, With(Datum.NotDue));
    }

    [Fact]
    public void Series_of_one_category_are_the_parts_of_a_doughnut()
    {
        var drawing = ChartDrawer.Draw(Of(ChartType.Doughnut, ["2025"], Row("État", 3m), Row("Commune", 1m)));

        Assert.Equal(ChartType.Doughnut, drawing.Type);
        Assert.Equal(["État", "Commune"], drawing.Table.Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void Type_names_are_read_as_they_are_printed()
    {
        Assert.All(Enum.GetValues<ChartType>(), type => Assert.Equal(type, ChartTypeNames.Parse(ChartTypeNames.Print(type))));
        Assert.Null(ChartTypeNames.Parse("camembert"));
    }
}
