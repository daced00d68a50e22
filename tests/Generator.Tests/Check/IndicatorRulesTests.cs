namespace Generator.Tests.Check;

public sealed class IndicatorRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("hausse,30,60", 0)]
    [InlineData("hausse,60,60", 0)]
    [InlineData("baisse,60,30", 0)]
    [InlineData("neutre,60,30", 0)]
    [InlineData("hausse,,30", 0)]
    [InlineData("hausse,60,30", 1)]
    [InlineData("baisse,30,60", 1)]
    public void A_target_lies_where_the_indicator_is_meant_to_go(string promise, int times)
        => Assert.Equal(times, Messages(("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,sens,reference,cible,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,nombre,{promise},annuelle,2024-01-01,m,s\n")).Split("avertissement REG027").Length - 1);

    [Theory]
    [InlineData("pourcentage", "101", 1)]
    [InlineData("pourcentage", "100", 0)]
    [InlineData("nombre", "-1", 1)]
    [InlineData("ratio", "-0.5", 1)]
    [InlineData("ratio", "1.5", 0)]
    [InlineData("heures", "-2", 1)]
    // A score has the scale of its author; an amount may be saved.
    [InlineData("score", "-20", 0)]
    [InlineData("euro", "-20", 0)]
    public void A_value_lies_in_the_range_of_its_unit_and_is_never_quoted(string unit, string value, int times)
    {
        var messages = Messages(
            ("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,{unit},annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,statut\ni,2024-2025,commune,{value},ok\n"));

        Assert.Equal(times, messages.Split("erreur REG004").Length - 1);
        Assert.DoesNotContain($"« {value} »", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50,10,0", 1)]
    [InlineData("50,10,20", 0)]
    [InlineData(",10,0", 0)]
    public void Nothing_is_a_share_of_zero(string numbers, int times)
    {
        var messages = Messages(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,pourcentage,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,numerateur,denominateur,statut\ni,2024-2025,commune,{numbers},ok\n"));

        Assert.Equal(times, messages.Split("erreur REG005").Length - 1);
        Assert.DoesNotContain("« 50 »", messages, StringComparison.Ordinal);
    }
}
