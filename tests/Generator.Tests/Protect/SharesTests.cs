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
    public void What_a_share_leaves_out_is_judged(string unit, string value, bool isPrivate, string expected)
    {
        using var commune = Of(unit, $",200,,,{value}", isPrivate);

        Assert.Contains(expected, commune.Messages(), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, commune.Messages().Length == 0);
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
