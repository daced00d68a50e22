using Generator.Tests.Render.Sheets;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Charts.Flow;
using Portal.Render.Views;
using static Portal.Tests.Render.Charts.Samples;

namespace Generator.Tests.Render;

/// <summary>A total of which a part was not sent says so wherever it is shown, and is compared with nothing. From CSV to HTML: a golden case.</summary>
public sealed class PartialTotalsTests
{
    private static readonly Datum Part = Datum.Of(180) with { IsPartial = true };

    [Fact]
    public void The_view_of_a_figure_marks_it_whatever_template_prints_it_and_gives_nothing_to_compare()
    {
        var figure = new FigureView("12 heures", "/preuves/x/") { PlainNumber = "12", Amount = 12, Lacking = 2 };

        Assert.Equal("12 heures (incomplet : 2 lignes non transmises)", Plain(figure.Value));
        Assert.Equal("12 (incomplet)", figure.Number);
        Assert.Equal("13 (incomplet)", (figure with { PlainNumber = "13" }).Number);
        Assert.Equal(12, figure.Amount);
        Assert.Null(figure.Whole);
        Assert.Equal(12, (figure with { Lacking = 0 }).Whole);
        Assert.Equal("12 heures", (figure with { Lacking = 0 }).Value);
    }

    [Theory]
    [InlineData(ValueState.Value, 1)]
    [InlineData(ValueState.NotDue, 0)]
    [InlineData(ValueState.NotApplicable, 0)]
    public void Only_a_part_that_was_not_sent_makes_a_total_partial(ValueState known, int lacking)
        => Assert.Equal(lacking, Figure.Sum([new Contribution(default, 5, known), new Contribution(default, 0, ValueState.Missing)]).Lacking);

    [Fact]
    public void A_sentence_names_it_and_tells_no_trend_over_it()
    {
        var last = ChartDrawer.Draw(Of(ChartType.Bars, ["2023", "2024", "2025"], Row("A", Datum.Of(100), Datum.Of(150), Part))).Sentence;
        var alone = ChartDrawer.Draw(Of(ChartType.Bars, ["2025"], Row("A", Part))).Sentence;

        Assert.Equal("150 € en 2024, en hausse de 50 % depuis 2023 (100 €). Incomplet : 2025.", Plain(last));
        Assert.Equal("Incomplet : 2025.", Plain(alone));
    }

    [Fact]
    public void A_stack_has_no_total_and_no_largest_part_with_it_and_a_ring_becomes_bars()
    {
        var stack = ChartDrawer.Draw(Of(ChartType.StackedBars, ["2024", "2025"], Row("A", Datum.Of(1), Part), Row("B", 2m, 3m)));
        var ring = ChartDrawer.Draw(Of(ChartType.Doughnut, ["a", "b"], Row("A", Datum.Of(1), Part)));

        Assert.Equal("Total : 3 € en 2024. Incomplet : A en 2025.", Plain(stack.Sentence));
        Assert.Equal(["180 € (incomplet)", "3 €", "incomplet"], stack.Table.Rows[1].Skip(1).Select(cell => Plain(cell.Text)));
        Assert.Equal(ChartType.HorizontalBars, ring.Type);
    }

    [Fact]
    public void A_flow_leaves_no_rest()
    {
        var flow = new FlowChart("f", "Flux", new FlowColumn("D’où", [new("Commune", Datum.Of(500))]), new FlowColumn("Où", [new("Matériel", Part), new("Réseau", Datum.Of(60))]));

        Assert.Null(flow.Rest);
        Assert.Equal("D’où : 500 €. Où : total incomplet. Les deux totaux ne peuvent pas être comparés.", Plain(FlowSentence.Of(flow)));
    }

    [Fact]
    public void The_sheets_of_a_year_mark_the_year_its_parts_and_what_each_pupil_cost()
    {
        var site = Site.Build(
            ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2023-2024,100,5\n"),
            ("data/budget.csv", "ligne_id,exercice,etape,section,sens,mouvement,compte,montant_realise,poste\n1,2024,compte_administratif,investissement,depense,reel,21831,200,materiel\n2,2024,compte_administratif,investissement,depense,reel,21831,,materiel\n"));

        var html = site.Page("bilans/2024-2025/")!;

        Assert.Matches("<a[^>]*>200 € \\(incomplet\\)</a></td><td class=\"n\"><a[^>]* href=\"/preuves/depenses-realisees-exercice-2024-par-eleve/\">2 € \\(incomplet\\)</a>", html);
        Assert.Matches("Matériel</th><td class=\"n\"><a[^>]*>200 € \\(incomplet\\)</a>", html);
        Assert.Matches("Total</th><td class=\"n\"><a[^>]*>200 € \\(incomplet\\)</a>", html);
    }
}
