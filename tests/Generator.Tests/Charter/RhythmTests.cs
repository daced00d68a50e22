using Portal.Charter;

namespace Generator.Tests.Charter;

public sealed class RhythmTests
{
    private static Rhythm Of(string today, params string[] days)
    {
        var dossier = new Town().On(today)
            .Table("instances", "instance_id,type,rythme_jours,creee_le", "I1,pilotage,90,2025-01-01")
            .Table("reunions", ["reunion_id,instance_id,tenue_le", .. days.Select((day, i) => $"R{i},I1,{day}")]).ToDossier();
        return Rhythm.Of(dossier, dossier.Rows("instances")[0]);
    }

    [Fact]
    public void Gaps_are_counted_without_july_and_august_whatever_the_order_of_the_rows()
    {
        var rhythm = Of("2025-12-01", "2025-09-16", "2025-01-10", "2025-04-01");

        Assert.Equal(["2025-01-10", "2025-04-01", "2025-09-16"], rhythm.Meetings.Select(m => m.Text("tenue_le")));
        Assert.Equal([(81, false), (106, true)], rhythm.Gaps.Select(g => (g.Days, g.IsTooLong)));
    }

    [Fact]
    public void A_meeting_to_come_is_not_held_and_leaves_the_next_one_due()
    {
        var rhythm = Of("2025-02-01", "2025-01-10", "2025-03-01");

        Assert.Single(rhythm.Meetings);
        Assert.Equal(Town.Day("2025-04-25"), rhythm.Due);
        Assert.False(rhythm.IsOverdue);
    }

    [Fact]
    public void A_body_that_never_met_is_due_from_the_day_it_was_created()
    {
        var rhythm = Of("2025-04-17");

        Assert.Equal(Town.Day("2025-04-16"), rhythm.Due);
        Assert.True(rhythm.IsOverdue);
    }
}
