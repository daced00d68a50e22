namespace Generator.Tests.Protect;

/// <summary>No group of fewer than three schools, be it said or not, given or worked out.</summary>
public sealed class SchoolRuleTests
{
    private const string Header = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles\n";

    private const string Schools = "uai,nom,niveau,education_prioritaire\n9990001X,A,maternelle,non\n9990002Y,B,maternelle,non\n9990003Z,C,primaire,non\n";

    [Theory]
    [InlineData("4", "3", true)]
    [InlineData("7", "4", false)]
    [InlineData("4", "4", false)]
    public void What_a_group_leaves_of_the_commune_unites_enough_schools(string all, string some, bool refused)
        => Assert.Equal(refused, Messages(null, ("commune", 80, 60, all), ("maternelle", 50, 40, some)).Contains("CON007", StringComparison.Ordinal));

    [Theory]
    [InlineData("elementaire", "", true)]
    [InlineData("elementaire", "s", true)]
    [InlineData("elementaire", "0", true)]
    [InlineData("elementaire", "7", true)]
    [InlineData("maternelle", "", false)]
    [InlineData("commune", "3", false)]
    [InlineData("commune", "4", true)]
    public void The_schools_of_the_commune_say_how_many_a_group_unites(string level, string schools, bool refused)
        => Assert.Equal(refused, Messages(Schools, (level, 80, 60, schools)).Contains("CON005", StringComparison.Ordinal));

    private static string Messages(string? schools, params (string Level, int Yes, int No, string Schools)[] groups)
    {
        var rows = groups.Select(g => $"2025,parents,{g.Level},q,Ça va ?,Oui,1,{g.Yes},ok,{g.Schools}\n2025,parents,{g.Level},q,Ça va ?,Non,2,{g.No},ok,{g.Schools}\n");
        using var commune = new Commune([("data/satisfaction.csv", Header + string.Concat(rows)), .. schools is null ? Array.Empty<(string, string)>() : [("data/ecoles.csv", schools)]]);
        return commune.Messages();
    }
}
