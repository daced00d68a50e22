namespace Generator.Tests.Check;

public sealed class KeyRulesTests
{
    private const string Header = "mois,marche_id,ouverts,clos\n";

    private const string Contracts = "marche_id,objet,notifie_le,montant_ht,titulaire\nM1,Maintenance,2024-01-01,1000,Entreprise\nM2,Réseau,2024-01-01,1000,Entreprise\n";

    [Theory]
    [InlineData("2025-03,M1,4,4\n2025-03,M2,4,4\n2025-03,,1,1\n2025-04,,1,1\n", "")]
    [InlineData("2025-03,M1,4,4\n2025-03,,1,1\n2025-03,,2,2\n", "data/incidents.csv:4:1 erreur CEL010 cette ligne a le même identifiant (mois, marche_id) que la ligne 3.")]
    public void A_part_of_a_primary_key_may_be_empty(string rows, string expected)
    {
        using var commune = new Commune(("data/marches.csv", Contracts), ("data/incidents.csv", Header + rows));

        var messages = commune.Messages();

        Assert.StartsWith(expected, messages, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, messages.Length == 0);
    }

    [Fact]
    public void A_foreign_key_is_checked_only_where_its_table_is_there()
    {
        using var alone = new Commune(("data/incidents.csv", $"{Header}2025-03,M9,4,4\n"));
        using var beside = new Commune(("data/marches.csv", Contracts), ("data/incidents.csv", $"{Header}2025-03,M9,4,4\n"));

        Assert.Empty(alone.Messages());
        Assert.Contains("data/incidents.csv:2:9 erreur CEL011", beside.Messages(), StringComparison.Ordinal);
    }
}
