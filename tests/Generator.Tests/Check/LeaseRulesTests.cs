namespace Generator.Tests.Check;

public sealed class LeaseRulesTests
{
    private const string Leases = "location_id,bailleur,type,objet,debut,mois,periodicite,loyer,fin_prevue\nL1,Loueur de la Loue,location,Tablettes,2024-07-01,24,trimestrielle,2400,restitution\n";
    private const string Budget = "ligne_id,exercice,etape,section,sens,compte,montant_realise,part_programme\n";
    private const string Funding = "financement_id,origine,dispositif,financeur,exercice,montant_accorde,statut,compte\n";

    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,4800,\n")]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,19200,0.25\n")]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,4000,\nb,2024,compte_administratif,fonctionnement,depense,61228,790,\n")]
    // A rent of buildings is none of them.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,4800,\nb,2024,compte_administratif,fonctionnement,depense,6132,900,\n")]
    public void Rents_that_the_accounts_paid_are_silent(string rows) => Assert.Empty(Messages(("data/locations.csv", Leases), ("data/budget.csv", Budget + rows)));

    [Theory]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,4700,\n", 1)]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,100,\n", 1)]
    [InlineData("a,2023,compte_administratif,fonctionnement,depense,61358,4800,\n", 1)]
    // Told already: an amount that is missing, or cannot be read.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,,\n", 0)]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,61358,beaucoup,\n", 0)]
    public void Rents_that_differ_from_a_closed_account_are_told(string rows, int times)
        => Assert.Equal(times, Messages(("data/locations.csv", Leases), ("data/budget.csv", Budget + rows)).Split("avertissement REG024").Length - 1);

    [Fact]
    public void A_year_that_is_not_closed_has_no_rents_to_compare()
        => Assert.DoesNotContain("REG024", Messages(("data/locations.csv", Leases), ("data/budget.csv", "ligne_id,exercice,etape,section,sens,compte,montant_vote\na,2025,budget_primitif,fonctionnement,depense,61358,9000\n")), StringComparison.Ordinal);

    [Fact]
    public void Rents_without_a_list_of_leases_are_not_compared()
        => Assert.Empty(Messages(("data/budget.csv", Budget + "a,2024,compte_administratif,fonctionnement,depense,61358,4700,\n")));

    [Theory]
    [InlineData("region,Aide à la location de tablettes,Région,2024,500,accorde,74728")]
    [InlineData("mecenat,,Loueur de la Loue,2024,500,accorde,756")]
    [InlineData("emprunt,,Banque postale,2024,500,accorde,1641")]
    public void An_aid_to_lease_and_a_lessor_who_gives_are_receipts(string row)
        => Assert.Empty(Messages(("data/locations.csv", Leases), ("data/financements.csv", $"{Funding}F,{row}\n")));

    [Theory]
    [InlineData("autre,Crédit-bail,Banque,2024,500,accorde,", "2:9 ")]
    [InlineData("emprunt,,LOUEUR DE LA LOUE,2024,500,accorde,", "2:12 ")]
    [InlineData("emprunt,,Banque Leasing France,2024,500,accorde,", "2:12 ")]
    [InlineData("region,,Région,2024,500,accorde,6135", "")]
    public void A_lease_is_no_source_of_funding(string row, string place)
        => Assert.Contains($"data/financements.csv:{place}", Messages(("data/locations.csv", Leases), ("data/financements.csv", $"{Funding}F,{row}\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-07-15", 1)]
    [InlineData("2026-07-16", 0)]
    [InlineData("2026-01-14", 0)]
    public void A_lease_that_ends_within_six_months_needs_a_decision(string end, int times)
    {
        var start = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).AddMonths(-24);
        var messages = Messages(("data/locations.csv", $"location_id,bailleur,type,objet,debut,mois,periodicite,loyer,fin_prevue\nL1,B,location,T,{start:yyyy-MM-dd},24,mensuelle,10,\n"));

        Assert.Equal(times, messages.Split("avertissement REG009").Length - 1);
    }

    [Fact]
    public void What_is_planned_but_cannot_be_read_is_told_once()
        => Assert.DoesNotContain("REG009", Messages(("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer,fin_prevue\nL1,B,location,T,2024-03-01,24,mensuelle,10,on verra\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-01-01,999999999")]
    [InlineData("9998-01-01,36")]
    [InlineData("2024-01-01,-3")]
    public void A_term_that_no_calendar_holds_is_no_bug_of_ours(string term)
        => Assert.DoesNotContain("REG", Messages(
            ("data/locations.csv", $"location_id,bailleur,type,objet,debut,mois,periodicite,loyer,fin_prevue\nL1,B,location,T,{term},mensuelle,10,\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n{{ loyers | euros }} [Données](/donnees/)\n")), StringComparison.Ordinal);
}
