using Portal.Figures;
using Portal.Figures.Reconciliation;
using Portal.Protect;

namespace Generator.Tests.Figures;

public sealed class ReconciliationTests
{
    private const string Line = "ligne_id,exercice,etape,section,sens,compte,montant_realise,part_programme,action_id\n";

    private const string Source = "financement_id,origine,dispositif,financeur,exercice,montant_accorde,montant_recu,en_nature,statut,accorde_le,recu_le,action_id\n";

    private const string Actions = "action_id,titre,axe,statut,cout_prevu\nFINIE,Câbler,P3,termine,1000\nCOURS,Former,P3,en_cours,900\n";

    private static Facts FactsOf(string budget, string funding)
    {
        using var commune = new Commune(("data/budget.csv", Line + budget), ("data/financements.csv", Source + funding), ("data/actions.csv", Actions));
        var read = Portal.Read.Reader.Read(commune.Root).Value;
        return Protector.Protect(Portal.Check.Checker.Check(read, new DateOnly(2026, 1, 15)).Value).Value.ToFacts();
    }

    [Theory]
    // To the euro, with the part of the programme.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,2000,0.5,FINIE\n", "f,commune,,C,2024,600,600,,recu,,,FINIE\ng,region,,R,2024,399.50,0,,accorde,,,FINIE\n", Standing.Agrees, "")]
    // An action that runs may have something left to find.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,900,,COURS\n", "f,commune,,C,2024,600,600,,recu,,,COURS\n", Standing.Explained, "action_en_cours")]
    // Not more than what it has left to find: 300 €.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,COURS\n", "f,commune,,C,2024,600,600,,recu,,,COURS\n", Standing.Disagrees, "")]
    // Only its own gap, not that of an action that is over.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,600,,COURS\nb,2024,compte_administratif,fonctionnement,depense,6156,500,,FINIE\n", "f,commune,,C,2024,600,600,,recu,,,COURS\ng,commune,,C,2024,400,400,,recu,,,FINIE\n", Standing.Disagrees, "")]
    // Funded for more than it cost: nothing is left to find there.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,600,,COURS\n", "f,commune,,C,2024,1000600,1000600,,recu,,,COURS\n", Standing.Disagrees, "")]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,600,,\n", "f,commune,,C,2024,1000600,1000600,,recu,,,COURS\n", Standing.Disagrees, "")]
    // A loan pays for expenses, and is no aid; a refusal brings nothing.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,FINIE\n", "f,commune,,C,2024,600,600,,recu,,,FINIE\ng,emprunt,,B,2024,400,400,,recu,,,FINIE\nh,region,,R,2024,50,0,,refuse,,,FINIE\n", Standing.Agrees, "")]
    // So may a line that no action claims.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,\n", "f,commune,,C,2024,600,600,,recu,,,FINIE\n", Standing.Explained, "action_en_cours")]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,FINIE\n", "f,commune,,C,2024,600,600,,recu,,,FINIE\n", Standing.Disagrees, "")]
    // A gift in kind goes through no account.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,600,,FINIE\n", "f,commune,,C,2024,600,600,,recu,,,FINIE\ng,mecenat,,M,2024,400,400,true,recu,,,FINIE\n", Standing.Agrees, "")]
    // Who writes down aids alone has not said what the commune put in.
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,FINIE\n", "g,region,,R,2024,400,0,,accorde,,,FINIE\n", Standing.Incomparable, "sans_part_commune")]
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,FINIE\n", "g,region,,R,2023,400,0,,accorde,,,FINIE\n", Standing.Incomparable, "sans_financement")]
    public void What_was_spent_in_a_closed_year_is_set_against_what_funds_it(string budget, string funding, Standing standing, string reason)
    {
        var balance = Assert.Single(Spending.Of(FactsOf(budget, funding)));

        Assert.Equal((standing, reason), (balance.Standing, balance.Reason));
    }

    [Theory]
    // The action lacks 300 € in all: half of it in each of two years.
    [InlineData(450, 450, "", Standing.Explained)]
    // All of it in the first year, and again in the second.
    [InlineData(600, 600, "", Standing.Disagrees)]
    // The first year is even: what is left serves in the second.
    [InlineData(300, 600, "", Standing.Explained)]
    // Money of no action pays the first year.
    [InlineData(600, 600, "h,commune,,C,2023,300,300,,recu,,,\n", Standing.Explained)]
    public void What_an_action_lacks_explains_its_years_once(int first, int second, string free, Standing standing)
    {
        var balances = Spending.Of(FactsOf(
            $"a,2023,compte_administratif,fonctionnement,depense,6156,{first},,COURS\nb,2024,compte_administratif,fonctionnement,depense,6156,{second},,COURS\n",
            $"f,commune,,C,2023,300,300,,recu,,,COURS\ng,commune,,C,2024,300,300,,recu,,,COURS\n{free}")).ToList();

        Assert.NotEqual(Standing.Disagrees, balances[0].Standing);
        Assert.Equal(standing, balances[1].Standing);
    }

    [Theory]
    [InlineData("f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\n", Standing.Agrees, "")]
    // Paid in part before the account was closed, and for the rest after it.
    [InlineData("f,region,,R,2024,900,900,,recu,2024-01-01,2025-06-01,\n", Standing.Explained, "versement_a_cheval")]
    // A loan and a gift in kind are no aid that was paid.
    [InlineData("f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\ng,emprunt,,B,2024,80,80,,recu,2024-01-01,2024-06-01,\nh,mecenat,,M,2024,80,80,true,recu,2024-01-01,2024-06-01,\n", Standing.Agrees, "")]
    [InlineData("f,region,,R,2023,400,400,,recu,2024-01-01,2024-06-01,\n", Standing.Disagrees, "")]
    [InlineData("f,region,,R,2023,900,900,,recu,2024-01-01,2024-06-01,\n", Standing.Disagrees, "")]
    // Without its day, an aid explains no gap; refused, it was not paid.
    [InlineData("f,region,,R,2023,400,400,,recu,2024-01-01,2024-06-01,\ng,region,,R,2023,900,900,,recu,2024-01-01,,\n", Standing.Disagrees, "")]
    [InlineData("f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\ng,region,,R,2023,80,80,,refuse,2024-01-01,2024-06-01,\n", Standing.Agrees, "")]
    [InlineData("f,region,,R,2023,500,,,accorde,2024-01-01,,\n", Standing.Incomparable, "sans_versement")]
    public void What_the_closed_years_received_is_set_against_what_funders_paid_in_them(string funding, Standing standing, string reason)
    {
        var balance = Receipts.Of(FactsOf("r,2024,compte_administratif,investissement,recette,1312,500,,\ns,2024,compte_administratif,fonctionnement,recette,7588,70,,\n", funding));

        Assert.Equal((standing, reason), (balance!.Standing, balance.Reason));
    }

    [Fact]
    public void The_general_grant_of_the_state_is_no_aid_to_the_programme()
    {
        var facts = FactsOf("r,2024,compte_administratif,investissement,recette,1312,500,,\ns,2024,compte_administratif,fonctionnement,recette,74111,9000,,\n", "f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\n");

        Assert.Equal(Standing.Agrees, Receipts.Of(facts)!.Standing);
    }

    [Theory]
    [InlineData("aides_demandees", 0)]
    [InlineData("aides_accordees", 100)]
    [InlineData("aides_recues", 100)]
    [InlineData("aides_versees", 100)]
    [InlineData("apport_commune", 600)]
    [InlineData("financements_accordes", 780)]
    public void Aids_hold_neither_loans_nor_gifts_in_kind_nor_refusals(string measure, int expected)
    {
        var facts = FactsOf("", "f,commune,,C,2024,600,600,,recu,,,\ng,region,,R,2024,100,100,,recu,2024-01-01,2024-06-01,\nh,emprunt,,B,2024,80,80,,recu,2024-01-01,2024-06-01,\ni,mecenat,,M,2024,70,70,true,recu,2024-01-01,2024-06-01,\nj,europe,,E,2024,60,0,,refuse,,,\n");

        Assert.Equal(expected, Measures.Find(measure)!.Contributions(facts).Sum(c => c.Amount));
    }

    [Theory]
    [InlineData(1000, Standing.Agrees)]
    [InlineData(1080, Standing.Explained)]
    [InlineData(1500, Standing.Disagrees)]
    [InlineData(500, Standing.Disagrees)]
    public void Rents_may_be_revised_and_no_more_than_that(int paid, Standing standing)
    {
        using var commune = new Commune(
            ("data/budget.csv", $"{Line}a,2024,compte_administratif,fonctionnement,depense,6135,{paid},,\n"),
            ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer\nL1,Loueur,location,Tablettes,2024-01-01,12,annuelle,1000\n"));
        var read = Portal.Read.Reader.Read(commune.Root).Value;
        var facts = Protector.Protect(Portal.Check.Checker.Check(read, new DateOnly(2026, 1, 15)).Value).Value.ToFacts();

        Assert.Equal(standing, Assert.Single(Rents.Of(facts)).Standing);
    }
}
