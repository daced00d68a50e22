namespace Generator.Tests.Check;

public sealed class MilestoneRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("9990001X;9990004A", false)]
    public void A_milestone_of_several_schools_names_them(string schools, bool isTold)
        => Assert.Equal(isTold, Messages(
            ("data/ecoles.csv", "uai,nom,niveau\n9990001X,École des Tilleuls,maternelle\n9990004A,École Jules-Ferry,elementaire\n"),
            ("data/actions.csv", "action_id,titre,axe\nA1,Équiper,P3\n"),
            ("data/jalons.csv", $"jalon_id,action_id,titre,prevu_le,realise_le,perimetre,ecoles\nJ1,A1,Livrer,2024-10-01,2024-10-01,ecoles,{schools}\n")).Contains("REG087", StringComparison.Ordinal));

    [Fact]
    public void A_milestone_whose_day_cannot_be_read_is_not_called_late()
        => Assert.DoesNotContain("REG003", Messages(
            ("data/actions.csv", "action_id,titre,axe\nA1,Équiper,P3\n"),
            ("data/jalons.csv", "jalon_id,action_id,titre,prevu_le,realise_le\nJ1,A1,Livrer,2024-10-01,en octobre\n")), StringComparison.Ordinal);
}
