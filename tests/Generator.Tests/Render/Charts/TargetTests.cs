using Portal.Figures;
using Portal.Render.Charts;
using Portal.Render.Charts.Targets;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed class TargetTests
{
    private static readonly Target Reached = new("Usage", Unit.Percent, At(41.4m, "2022-2023"), At(64.1m, "2025-2026"), At(60, "2025-2026"), "atteinte") { State = "● Cible atteinte" };
    private static readonly Target Falling = new("Délai", Unit.Count("heure", "heures"), At(41, "2023-2024"), At(27, "2025-2026"), At(24, "2025-2026"), "manquee") { State = "▲ Cible manquée" };

    [Fact]
    public void Targets_reached_and_missed_are_told_apart_with_both_numbers()
        => Assert.Equal(
            "Cible atteinte : Usage (64,1 % pour une cible de 60 %). Cible manquée : Délai (27 heures pour une cible de 24 heures).",
            Plain(TargetSentence.Of([Reached, Falling])));

    [Fact]
    public void One_alone_goes_from_start_to_target_in_words()
        => Assert.Equal("41 heures en 2023-2024 au départ, 27 heures en 2025-2026. La cible est 24 heures en 2025-2026.", Plain(TargetSentence.Of([Falling])));

    [Fact]
    public void A_value_that_is_not_there_keeps_its_reason()
    {
        var secret = Reached with { Value = new(Datum.Secret, "2025-2026"), Outcome = null, State = "" };
        var due = Reached with { Value = new(Datum.NotDue, "2026-2027"), Outcome = null, State = "" };
        var late = Reached with { Value = At(50, "2024-2025"), Lacking = "2025-2026" };

        Assert.Contains("class=\"s-secret\"", Svg(secret), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"s0\"", Svg(secret), StringComparison.Ordinal);
        Assert.Contains("secret (s) en 2025-2026", TargetSentence.Of([secret]), StringComparison.Ordinal);
        Assert.Contains("pas encore connu en 2026-2027", Svg(due), StringComparison.Ordinal);
        Assert.DoesNotContain("s-secret", Svg(due), StringComparison.Ordinal);
        Assert.Contains("2025-2026 : non transmis", Plain(Svg(late)), StringComparison.Ordinal);
        Assert.EndsWith("Non transmis : Usage, 2025-2026.", Plain(TargetSentence.Of([late])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bar_ends_at_the_stroke_when_the_target_is_met_exactly()
    {
        var svg = Svg(Reached with { Value = At(60, "2025-2026") });

        Assert.Contains("M6 45h424.8v12", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"butoir\" d=\"M430.8 ", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_or_a_target_there_is_no_mark_for_it()
    {
        var svg = Svg(Reached with { Baseline = null, Goal = null, Outcome = null });

        Assert.DoesNotContain("butoir", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("depart", svg, StringComparison.Ordinal);
    }

    private static Reach At(decimal value, string period) => new(Datum.Of(value), period);

    private static string Svg(Target target) => Picture.Of("g1", "Un titre", "", frame => TargetDrawing.Draw([target], frame, named: true));
}
