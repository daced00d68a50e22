namespace Generator.Tests.Check;

/// <summary>Of the commune of the tests: today is 15 January 2026, and sixty days later 16 March.</summary>
public sealed class CharterRulesTests
{
    private const string Schools = "uai,nom,niveau\n9990001X,École A,maternelle\n";

    private const string Pupils = "uai,annee_scolaire,eleves,classes\n9990001X,2025-2026,75,3\n";

    private static string Notes(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return string.Concat(commune.Messages().Split('\n').Where(line => line.Contains("REG060", StringComparison.Ordinal)).Select(line => line + "\n"));
    }

    private static string Counted(string day)
        => Notes(("data/ecoles.csv", Schools), ("data/effectifs.csv", Pupils), ("data/equipements.csv", $"lot_id,uai,categorie,compte_le,quantite\nE1,9990001X,tablette,{day},12\n"));

    [Theory]
    [InlineData("2024-07-14", false)] // Late already: the site says so.
    [InlineData("2024-07-15", true)]
    [InlineData("2024-09-15", true)] // Late on the sixtieth day.
    [InlineData("2024-09-16", false)]
    public void What_turns_late_within_sixty_days_is_told_at_its_row(string day, bool isTold)
        => Assert.Equal(isTold, Counted(day).StartsWith("data/equipements.csv:2:1 note REG060 recommandation P1.1 de la charte", StringComparison.Ordinal));

    [Fact]
    public void The_day_is_that_from_which_the_site_will_say_so()
        => Assert.Contains("à partir du 16 mars 2026", Counted("2024-09-15"), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_not_approved_is_told_at_its_page()
    {
        using var commune = new Commune(
            ("data/instances.csv", "instance_id,nom,type,rythme_jours\nI,Comité,orientation,365\n"),
            ("input/plan.md", "---\ntitre: Plan\ndocument: plan-orientation\nordre: 1\n---\n\n## Objectifs\n"));
        var settings = Path.Combine(commune.Root, "data", "commune.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("debut: 2024-01-01", "debut: 2026-02-01", StringComparison.Ordinal));

        Assert.Contains("input/plan.md:1:1 note REG060 recommandation P2.2 de la charte : si rien ne change, le site la dira « en retard » à partir du 2 février 2026. Le plan d'orientation n'a pas de date d'approbation.", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_cannot_be_read_makes_nothing_late()
        => Assert.Equal("", Notes(("data/ecoles.csv", Schools), ("data/effectifs.csv", Pupils), ("data/reseau.csv", ""), ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite\nE1,9990001X,tablette,2024-09-01,12\n")));
}
