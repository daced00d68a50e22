using Portal.Protect.Index;

namespace Generator.Tests.Protect;

public sealed class SharesTests
{
    [Theory]
    [InlineData("7", "0.5", "43", "3")]
    [InlineData("85.7", "0.05", "7", "6")]
    [InlineData("0", "0.5", "43", "0")]
    [InlineData("100", "0.5", "43", "43")]
    [InlineData("50", "0.5", "400", "198 202")]
    [InlineData("33", "0.05", "7", "")]
    public void A_share_and_its_base_give_the_count(string share, string rounding, string whole, string expected)
        => Assert.Equal(expected, string.Join(' ', Shares.CountsOf(Number(share), Number(rounding), Number(whole)).Select(c => $"{c:0}")));

    [Theory]
    [InlineData("99", "0.5", "200", "197")]
    [InlineData("99", "0.5", "250", "247")]
    [InlineData("96", "0.5", "150", "")]
    [InlineData("1", "0.5", "200", "3")]
    [InlineData("0", "0.5", "250", "1")]
    [InlineData("100", "0.5", "250", "249")]
    [InlineData("50", "0.5", "400", "")]
    public void A_share_that_leaves_a_small_rest_is_judged_as_one(string share, string rounding, string whole, string expected)
        => Assert.Equal(expected, Shares.CountsOf(Number(share), Number(rounding), Number(whole)) is { Count: > 0 } counts && Shares.SmallOf(counts, Number(whole), 5) is { } count ? $"{count:0}" : "");

    [Theory]
    [InlineData("pourcentage", "99", false, "2:27 erreur CON016 colonne « valeur » : cette part, sur cette base, laisse moins de 5 personnes")]
    [InlineData("pourcentage", "99", true, "1:1 erreur CON013")]
    [InlineData("pourcentage", "95", false, "")]
    [InlineData("ratio", "0.99", false, "2:27 erreur CON016")]
    [InlineData("ratio", "0.01", false, "2:27 erreur CON016 colonne « valeur » : cette part, sur cette base, ne peut être que celle")]
    [InlineData("ratio", "1.00", false, "2:27 erreur CON006")]
    [InlineData("ratio", "0.99", true, "1:1 erreur CON013")]
    [InlineData("ratio", "0.85", false, "")]
    [InlineData("ratio", "3.25", false, "2:27 erreur CON015")]
    public void What_a_share_leaves_out_is_judged(string unit, string value, bool isPrivate, string expected)
    {
        using var commune = Of(unit, $",200,,,{value}", isPrivate);

        Assert.Contains(expected, commune.Messages(), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, commune.Messages().Length == 0);
    }

    [Theory]
    [InlineData("60,80,0.75")]
    [InlineData("260,80,3.25")]
    public void A_ratio_of_two_counts_may_have_its_decimals(string values)
    {
        using var commune = Of("ratio", $",,{values}", isPrivate: false);

        Assert.DoesNotContain("CON015", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_precise_value_of_an_indicator_says_how_all_are_rounded()
        => Assert.Equal(0.05m, Shares.RoundingOf([94m, 82.7m]));

    private static Commune Of(string unit, string values, bool isPrivate)
    {
        var commune = new Commune(
            ("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,{unit},annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,effectif,numerateur,denominateur,valeur,statut\ni,2024-2025,commune{values},ok\n"));
        if (isPrivate)
        {
            File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), "depot: prive\n");
        }

        return commune;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
