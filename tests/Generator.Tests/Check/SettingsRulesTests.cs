namespace Generator.Tests.Check;

public sealed class SettingsRulesTests
{
    private const string Skills = "profil,compte_le,effectif,formes\ndsi,2025-06-20,8,6\n";

    [Theory]
    [InlineData("profil: standard", false)]
    [InlineData("profil: strict", true)]
    [InlineData("seuil: 9", true)]
    [InlineData("profil: strict\n  seuil: 5", true)]
    public void The_threshold_is_the_higher_of_the_profile_s_and_the_commune_s(string settings, bool isRefused)
    {
        using var commune = new Commune(("data/competences.csv", Skills));
        Append(commune, $"  {settings}");

        Assert.Equal(isRefused, commune.Messages().Contains("CON002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-03-14", "Délibération du 14 mars 2024", "")]
    [InlineData("2199-03-14", "Délibération du 14 mars 2199", "CFG001 « confidentialite.accord.date » : l'accord des conseils d'école serait du 14 mars 2199, qui est à venir.")]
    [InlineData("2024-03-14", "", "CFG002 « confidentialite.accord.reference » est obligatoire")]
    [InlineData("mars", "Délibération", "CFG001 « confidentialite.accord.date » : « mars » n'est pas une date.")]
    public void An_agreement_has_a_date_that_has_come_and_a_reference(string date, string reference, string message)
    {
        using var commune = new Commune();
        Append(commune, $"  accord:\n    date: {date}\n    reference: {reference}");

        var messages = commune.Messages();

        Assert.Contains(message, messages, StringComparison.Ordinal);
        Assert.Equal(message.Length == 0, messages.Length == 0);
    }

    private static void Append(Commune commune, string settings)
        => File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), $"confidentialite:\n{settings}\n");
}
