using Portal.Figures;
using Portal.Render.Charts;

using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed class SentenceTests
{
    private static readonly string[] Years = ["2023", "2024", "2025"];

    [Fact]
    public void Tells_last_trend_highest_and_lowest() => Assert.Equal(
        "50 000 € en 2025, en hausse de 25 % depuis 2023 (40 000 €). Le plus haut : 79 000 € en 2024 ; le plus bas : 40 000 € en 2023.",
        Sentence(Of(ChartType.Bars, Years, Row("Dépenses", 40000m, 79000m, 50000m))));

    [Fact]
    public void Does_not_repeat_a_last_value_that_is_the_highest() => Assert.Equal(
        "50 000 € en 2025, en hausse de 25 % depuis 2023 (40 000 €). C’est le plus haut de la période ; le plus bas : 30 000 € en 2024.",
        Sentence(Of(ChartType.Bars, Years, Row("Dépenses", 40000m, 30000m, 50000m))));

    [Fact]
    public void Tells_one_value_alone()
    {
        Assert.Equal("79 000 € en 2025.", Sentence(Of(ChartType.Bars, ["2025"], Row("Aides", 79000m))));
        Assert.Equal("Réseau : 1,2 million d’euros.", Sentence(Of(ChartType.HorizontalBars, ["Réseau"], Row("Aides", 1234567m))));
    }

    [Fact]
    public void Tells_equal_values()
    {
        Assert.Equal("0 € en 2023 comme en 2025, sans changement.", Sentence(Of(ChartType.Bars, Years, Row("Aides", 0m, 0m, 0m))));
        Assert.Equal("La même valeur partout : 5 €.", Sentence(Of(ChartType.HorizontalBars, ["A", "B"], Row("Aides", 5m, 5m))));
    }

    [Fact]
    public void Tells_a_change_across_zero_as_an_amount() => Assert.Equal(
        "-500 € en 2025, en baisse de 800 € depuis 2024 (300 €).",
        Sentence(Of(ChartType.Bars, ["2024", "2025"], Row("Écart", 300m, -500m))));

    [Fact]
    public void Tells_a_change_of_percentages_in_points()
    {
        var chart = Of(ChartType.Lines, ["2023-2024", "2024-2025"], Row("Usage", 34.5m, 35.5m)) with { Unit = Unit.Percent };

        Assert.Equal("35,5 % en 2024-2025, en hausse de 1 point depuis 2023-2024 (34,5 %).", Sentence(chart));
    }

    [Fact]
    public void Agrees_in_number_with_a_counted_unit()
    {
        var chart = Of(ChartType.HorizontalBars, ["École A", "École B"], Row("Élèves", 24m, 1m)) with { Unit = new(UnitKind.Count, "élève", "élèves") };

        Assert.Equal("Le plus haut : École A (24 élèves) ; le plus bas : École B (1 élève).", Sentence(chart));
    }

    [Fact]
    public void Tells_the_share_of_the_largest_part_and_ranks_no_school()
    {
        var parts = Of(ChartType.HorizontalBars, ["matériel", "réseau", "autres"], Row("Dépenses", 37m, 60m, 3m)) with { CategoriesAreParts = true };

        Assert.Equal("Réseau : 60 % du total (60 € sur 100 €).", Sentence(parts));
        Assert.Equal("Total : 100 €.", Sentence(parts with { AreSchools = true }));
    }

    [Fact]
    public void Makes_no_trend_of_a_year_that_is_not_over() => Assert.Equal(
        "79 000 € en 2024, en hausse de 98 % depuis 2023 (40 000 €). L’année 2025 n’est pas finie.",
        Sentence(Of(ChartType.Bars, Years, Row("Dépenses", 40000m, 79000m, 5000m)) with { Open = 1 }).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Theory]
    [InlineData(2, 1, "40 000 € en 2023. L’année 2024 n’est pas finie. L’année 2025 est à venir.")]
    [InlineData(2, 2, "40 000 € en 2023. Les années 2024 à 2025 sont à venir.")]
    [InlineData(3, 3, "40 000 € en 2023 comme en 2025, sans changement. Les années 2023 à 2025 sont à venir.")]
    public void Makes_no_trend_of_years_to_come(int open, int ahead, string expected) => Assert.Equal(
        expected,
        Sentence(Of(ChartType.Bars, Years, Row("Loyers", 40000m, 40000m, 40000m)) with { Open = open, Ahead = ahead }).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Fact]
    public void Names_no_year_to_come_that_has_no_value() => Assert.Equal(
        "40 000 € en 2023. L’année 2024 n’est pas finie. Non transmis : 2025.",
        Sentence(Of(ChartType.Bars, Years, Row("Loyers", 40000m, 50m, null)) with { Open = 2, Ahead = 1 }).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Fact]
    public void A_name_that_reads_like_a_rank_is_none() => Assert.Equal(
        "Classe plus haute : de 2 € en 2024 à 3 € en 2025, en hausse de 50 %. Autre : 5 € en 2025. Couvert par le secret statistique (s) : Autre en 2024.",
        Sentence(Of(ChartType.Lines, ["2024", "2025"], Row("Classe plus haute", 2m, 3m), Row("Autre", Datum.Secret, Datum.Of(5)))));

    [Fact]
    public void Tells_the_way_of_each_of_a_few_lines()
    {
        var chart = Of(ChartType.Lines, ["2024", "2025"], Row("Résultat", 50m, 62m), Row("Objectif", 60m, 60m)) with { Unit = Unit.Percent };

        Assert.Equal("Résultat : de 50 % en 2024 à 62 % en 2025, en hausse de 12 points. Objectif : 60 % en 2024 comme en 2025.", Sentence(chart));
    }

    [Fact]
    public void Tells_the_end_and_the_greatest_change_of_many_lines() => Assert.Equal(
        "En 2025, le plus haut : B (9 €) ; le plus bas : D (1 €). Le plus grand changement : B : de 2 € en 2024 à 9 € en 2025, en hausse de 350 %.",
        Sentence(Of(ChartType.Lines, ["2024", "2025"], Row("A", 2m, 3m), Row("B", 2m, 9m), Row("C", 2m, 2m), Row("D", 2m, 1m))));

    [Fact]
    public void Tells_the_total_and_the_largest_share_of_a_stack() => Assert.Equal(
        "Total : 150 € en 2025, en hausse de 50 % depuis 2024 (100 €). La plus grande part : État, 60 % de l’ensemble.",
        Sentence(Of(ChartType.StackedBars, ["2024", "2025"], Row("État", 60m, 90m), Row("Commune", 40m, 60m))));

    [Fact]
    public void Leaves_unknown_totals_out_of_a_stack_and_says_so() => Assert.Equal(
        "Total : 100 € en 2024. Couvert par le secret statistique (s) : État en 2025.",
        Sentence(Of(ChartType.StackedBars, ["2024", "2025"], Row("État", Datum.Of(60), Datum.Secret), Row("Commune", 40m, 40m))));

    [Fact]
    public void Groups_what_is_secret_by_series() => Assert.Equal(
        "Sans les valeurs secrètes, le plus haut : privé, Oui (18 €) ; le plus bas : public, Peu (2 €). Sont secrets (s) : privé (Non, Peu) ; public (Oui).",
        Sentence(Of(ChartType.Bars, ["Oui", "Non", "Peu"], Row("privé", Datum.Of(18), Datum.Secret, Datum.Secret), Row("public", Datum.Secret, Datum.Of(5), Datum.Of(2)))));

    [Fact]
    public void Keeps_the_share_of_what_was_sent_where_a_part_is_missing() => Assert.Equal(
        "Total : 100 € en 2024. La plus grande part : Commune, 57 % des valeurs connues. Non transmis : État en 2025.",
        Sentence(Of(ChartType.StackedBars, ["2024", "2025"], Row("État", 60m, null), Row("Commune", 40m, 40m))));

    [Fact]
    public void Calls_nothing_the_highest_of_all_where_a_value_is_secret() => Assert.Equal(
        "Sans les valeurs secrètes, le plus haut : A (5 €) ; le plus bas : C (2 €). Couvert par le secret statistique (s) : B.",
        Sentence(Of(ChartType.Bars, ["A", "B", "C"], Row("Aides", Datum.Of(5), Datum.Secret, Datum.Of(2)))));

    [Fact]
    public void Tells_the_largest_part_of_a_doughnut() => Assert.Equal(
        "Total : 100 €. La plus grande part : État, 45 % (45 €).",
        Sentence(Of(ChartType.Doughnut, ["État", "Région", "Commune"], Row("Montant", 45m, 25m, 30m))));

    [Fact]
    public void Says_what_is_missing_secret_or_not_due() => Assert.Equal(
        "5 € en 2023. Non transmis : 2024. Pas encore connu : 2026. Couvert par le secret statistique (s) : 2025.",
        Sentence(Of(ChartType.Bars, [.. Years, "2026"], Row("Aides", Datum.Of(5), Datum.Missing, Datum.Secret, Datum.NotDue))));

    [Fact]
    public void Counts_absent_values_past_the_third() => Assert.EndsWith(
        "Non transmis : 2021, 2022, 2023 et 2 autres valeurs.",
        Sentence(Of(ChartType.Bars, ["2020", "2021", "2022", "2023", "2024", "2025"], Row("Aides", 5m, null, null, null, null, null))));

    [Fact]
    public void Says_why_nothing_is_known()
    {
        Assert.Equal("Aucune valeur n’a été transmise.", Sentence(Of(ChartType.Lines, ["2024", "2025"], Row("A", null, null))));
        Assert.Equal("Toutes les valeurs sont couvertes par le secret statistique.", Sentence(Of(ChartType.Bars, ["2025"], Row("A", Datum.Secret))));
        Assert.Equal("Aucune valeur n’est encore due.", Sentence(Of(ChartType.Bars, ["2026"], Row("A", Datum.NotDue))));
        Assert.Equal("Aucune donnée.", Sentence(Of(ChartType.Bars, [])));
    }

    [Theory]
    [InlineData("2025", "en 2025", "depuis 2025")]
    [InlineData("2024-2025", "en 2024-2025", "depuis 2024-2025")]
    [InlineData("2025-T3", "au 3e trimestre 2025", "depuis le 3e trimestre 2025")]
    [InlineData("2025-03", "en mars 2025", "depuis mars 2025")]
    [InlineData("mars 2025", "en mars 2025", "depuis mars 2025")]
    [InlineData("janv.\u00A02025", "en janvier 2025", "depuis janvier 2025")]
    public void Names_every_form_of_period(string period, string at, string since)
    {
        Assert.True(Period.AreAll([period]));
        Assert.Equal(at, Period.In(period));
        Assert.Equal(since, Period.Since(period));
    }

    [Theory]
    [InlineData("21831")]
    [InlineData("2025-13")]
    [InlineData("Réseau 2025")]
    public void Takes_no_code_for_a_period(string category) => Assert.False(Period.AreAll([category]));
}
