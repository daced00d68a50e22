namespace Generator.Tests.Protect;

public sealed class MeanRulesTests
{
    [Theory]
    [InlineData("commune,40,3.2,ok\ni,2024-2025,maternelle,33,3.0,ok\n", false, "erreur CON007")]
    [InlineData("commune,40,3.2,ok\ni,2024-2025,cycle_2,20,3.0,ok\ni,2024-2025,maternelle,12,3.0,ok\n", false, "erreur CON007")]
    [InlineData("commune,40,3.2,ok\ni,2024-2025,maternelle,33,3.0,ok\n", true, "CON013")]
    [InlineData("commune,80,3.2,ok\ni,2024-2025,maternelle,33,3.0,ok\n", false, "")]
    [InlineData("commune,80,3.2,ok\ni,2024-2025,maternelle,33,3.0,ok\n", true, "")]
    [InlineData("commune,40,0.0,ok\n", false, "data/resultats.csv:2:24 erreur CON006 colonne « valeur » : une moyenne de zéro dit")]
    [InlineData("commune,40,0.0,ok\n", true, "erreur CON006")]
    public void A_mean_and_what_lies_between_two_of_them(string rows, bool isPrivate, string expected)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,heures,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,denominateur,valeur,statut\ni,2024-2025,{rows}"));
        if (isPrivate)
        {
            File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), "depot: prive\n");
        }

        var messages = commune.Messages();

        Assert.Contains(expected, messages, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, messages.Length == 0);
    }
}
