namespace Generator.Tests.Figures;

public sealed class LabelsTests
{
    [Fact]
    public void A_contract_is_named_by_its_subject_wherever_it_is_cited()
    {
        using var commune = new Commune(
            ("data/marches.csv", "marche_id,objet,notifie_le,montant_ht,titulaire\nM1,Maintenance des écoles,2024-01-01,1000,Entreprise\n"),
            ("data/incidents.csv", "mois,marche_id,ouverts,clos\n2025-03,M1,4,4\n"));

        Assert.Contains("<td>Maintenance des écoles</td>", commune.Output("donnees/incidents/index.html"), StringComparison.Ordinal);
    }
}
