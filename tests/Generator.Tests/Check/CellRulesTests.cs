namespace Generator.Tests.Check;

public sealed class CellRulesTests
{
    [Theory]
    [InlineData("2205", "« 2205 » est hors des bornes. Attendu : une année de 1900 à 2100.")]
    [InlineData("0000", "« 0000 » est hors des bornes")]
    [InlineData("2024", null)]
    public void A_year_is_one_of_ours(string year, string? words)
        => Bounded(Budgets.Messages($"L,{year},budget_primitif,,depense,,011,61358,,100,,\n"), words);

    [Theory]
    [InlineData("1025-01-01", "une date de 1800 à 2200")]
    [InlineData("2205-01-01", "une date de 1800 à 2200")]
    [InlineData("1880-10-01", null)]
    public void So_is_the_year_of_a_date(string opened, string? words)
    {
        using var commune = new Commune(("data/ecoles.csv", $"uai,nom,niveau,ouverte_le\n9990001X,Tilleuls,maternelle,{opened}\n"));

        Bounded(commune.Messages(), words);
    }

    [Fact]
    public void A_table_of_the_commune_may_go_further_back()
    {
        using var commune = new Commune(
            ("data/essai.csv", "annee,le\n1515,1515-09-13\n"),
            ("data/essai.schema.json", """{"fields":[{"name":"annee","type":"year"},{"name":"le","type":"date"}]}"""));

        Bounded(commune.Messages(), null);
    }

    [Fact]
    public void Two_digits_for_an_account_are_those_of_a_chapter()
    {
        var messages = Budgets.Messages("L,2024,budget_primitif,,depense,,21,21,,100,,\n");

        Assert.Contains("erreur CEL007 colonne « compte » : « 21 » est le numéro d'un chapitre", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("CEL024", messages, StringComparison.Ordinal);
    }

    private static void Bounded(string messages, string? words)
    {
        Assert.Equal(words is not null, messages.Contains("CEL008", StringComparison.Ordinal));
        Assert.Contains(words ?? "", messages, StringComparison.Ordinal);
    }
}
