using Portal.Figures;
using Portal.Render.Charts;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed class MultiplesTests
{
    [Fact]
    public void Each_series_has_its_panel_with_its_name_and_its_last_value()
    {
        var svg = Plain(ChartDrawer.Draw(Of(ChartType.Multiples, ["2024", "2025"], Row("Matériel", 95000m, 58300m), Row("Réseau", 43000m, 24284m))).Svg);

        Assert.Contains(">Matériel<", svg, StringComparison.Ordinal);
        Assert.Contains(">58 300 € en 2025<", svg, StringComparison.Ordinal);
        Assert.Contains(">24 284 € en 2025<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_absent_is_said_under_its_panel_and_a_secret_is_an_outline()
    {
        var svg = Plain(ChartDrawer.Draw(Of(ChartType.Multiples, ["2023", "2024", "2025"], Row("A", Datum.Of(1), Datum.Missing, Datum.NotDue), Row("B", Datum.Secret, Datum.Of(2), Datum.NotApplicable))).Svg);

        Assert.Contains(">non transmis : 2024<", svg, StringComparison.Ordinal);
        Assert.Contains(">pas encore connu : 2025<", svg, StringComparison.Ordinal);
        Assert.Contains(">sans objet : 2025<", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"s-secret\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentages_over_time_are_lines_and_amounts_bars()
    {
        var chart = Of(ChartType.Multiples, ["2024", "2025"], Row("A", 10m, 20m), Row("B", 30m, 40m));

        Assert.DoesNotContain("ligne", ChartDrawer.Draw(chart).Svg, StringComparison.Ordinal);
        Assert.Contains("class=\"ligne s0\"", ChartDrawer.Draw(chart with { Unit = Unit.Percent }).Svg, StringComparison.Ordinal);
    }
}
