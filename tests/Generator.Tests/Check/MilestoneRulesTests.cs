namespace Generator.Tests.Check;

public sealed class MilestoneRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Fact]
    public void A_milestone_whose_day_cannot_be_read_is_not_called_late()
        => Assert.DoesNotContain("REG003", Messages(
            ("data/actions.csv", "action_id,titre,axe\nA1,Équiper,P3\n"),
            ("data/jalons.csv", "jalon_id,action_id,titre,prevu_le,realise_le\nJ1,A1,Livrer,2024-10-01,en octobre\n")), StringComparison.Ordinal);
}
