using System.Text.RegularExpressions;
using Portal.Render.Charts;
using Portal.Render.Charts.Timeline;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed partial class TimelineTests
{
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly Milestone Kept = new("Livrer", "Louer", new(2024, 1, 19), null, new(2024, 1, 18), "tenu", "●", "Tenu");
    private static readonly Milestone Slipped = new("Câbler", "Câbler", new(2024, 8, 30), new(2025, 4, 25), new(2025, 5, 16), "tenu_en_retard", "◐", "Tenu avec retard");
    private static readonly Milestone Late = new("Relier", "Câbler", new(2026, 9, 15), null, null, "en_retard", "▲", "En retard");
    private static readonly Milestone Next = new("Décider", "Louer", new(2026, 12, 15), null, null, "a_venir", "○", "À venir");

    [Fact]
    public void States_are_counted_and_what_is_late_and_next_is_named()
        => Assert.Equal(
            "4 étapes : 1 tenue, 1 tenue avec retard, 1 en retard, 1 à venir. En retard : Relier (15 septembre 2026). Prochaine étape : Décider (15 décembre 2026).",
            Plain(TimelineSentence.Of(Of(Kept, Slipped, Late, Next))));

    [Fact]
    public void Several_steps_of_one_state_are_told_in_the_plural()
        => Assert.StartsWith("2 étapes : 2 tenues.", Plain(TimelineSentence.Of(Of(Kept, Kept with { Title = "Autre" }))), StringComparison.Ordinal);

    [Fact]
    public void A_slip_is_a_line_from_the_day_planned_and_a_step_on_time_has_none()
    {
        Assert.Single(Slips(Of(Kept, Slipped)));
        Assert.Empty(Slips(Of(Kept, Next)));
    }

    [Fact]
    public void A_late_step_runs_up_to_today()
    {
        var milestones = Of(Slipped, Late);
        var axis = TimeAxis.Of(milestones, 296, 554);

        Assert.Contains(Slips(milestones), slip => slip.EndsWith($"H{SvgText.Number(axis.X(Today))}", StringComparison.Ordinal));
    }

    [Fact]
    public void Today_is_drawn_only_where_something_is_still_open()
    {
        Assert.Contains("15 octobre 2026", Draw(Of(Slipped, Next), narrow: false), StringComparison.Ordinal);
        Assert.DoesNotContain("15 octobre 2026", Draw(Of(Kept, Slipped), narrow: false), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_phone_each_step_has_its_sign_its_word_and_its_days()
    {
        var list = Plain(Draw(Of(Slipped, Late, Next), narrow: true));

        Assert.Contains("Tenu avec retard : 16 mai 2025", list, StringComparison.Ordinal);
        Assert.Contains("prévu le 30 août 2024", list, StringComparison.Ordinal);
        Assert.Contains("▲", list, StringComparison.Ordinal);
        Assert.Contains("15 octobre 2026", list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_day_of_the_calendar_can_be_drawn()
        => Assert.NotEmpty(TimeAxis.Of(Of(Late) with { Today = DateOnly.MaxValue }, 0, 500).Ticks);

    [Fact]
    public void A_lone_day_and_a_single_year_can_be_drawn()
    {
        var one = Kept with { Planned = new(2024, 1, 18) };
        Assert.DoesNotContain("NaN", Draw(Of(one), narrow: false), StringComparison.Ordinal);
        Assert.Contains("juillet 2024", Plain(Draw(Of(Kept, Kept with { Title = "Autre", Planned = new(2024, 9, 1), Achieved = new(2024, 9, 1) }), narrow: false)), StringComparison.Ordinal);
    }

    private static Milestones Of(params Milestone[] steps) => Milestones.Of(steps, Today);

    private static string Draw(Milestones milestones, bool narrow) => TimelineDrawing.Draw(milestones, new Frame("g1", narrow ? 340 : 720, narrow)).Markup;

    private static List<string> Slips(Milestones milestones)
        => Slip().Match(Draw(milestones, narrow: false)) is { Success: true } found ? [.. found.Groups[1].Value.Split('M', StringSplitOptions.RemoveEmptyEntries)] : [];

    [GeneratedRegex("class=\"butoir\" d=\"([^\"]*)\"")]
    private static partial Regex Slip();
}
