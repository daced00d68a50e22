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
    [InlineData("a,2024,compte_administratif,fonctionnement,depense,6156,1000,,COURS\n", "f,commune,,C,2024,600,600,,recu,,,COURS\n", Standing.Explained, "action_en_cours")]
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
    [InlineData("f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\n", Standing.Agrees, "")]
    // Paid in part before the account was closed, and for the rest after it.
    [InlineData("f,region,,R,2024,900,900,,recu,2024-01-01,2025-06-01,\n", Standing.Explained, "versement_a_cheval")]
    // A loan and a gift in kind are no aid that was paid.
    [InlineData("f,region,,R,2023,500,500,,recu,2024-01-01,2024-06-01,\ng,emprunt,,B,2024,80,80,,recu,2024-01-01,2024-06-01,\nh,mecenat,,M,2024,80,80,true,recu,2024-01-01,2024-06-01,\n", Standing.Agrees, "")]
    [InlineData("f,region,,R,2023,400,400,,recu,2024-01-01,2024-06-01,\n", Standing.Disagrees, "")]
    [InlineData("f,region,,R,2023,900,900,,recu,2024-01-01,2024-06-01,\n", Standing.Disagrees, "")]
    [InlineData("f,region,,R,2023,500,,,accorde,2024-01-01,,\n", Standing.Incomparable, "sans_versement")]
    public void What_the_closed_years_received_is_set_against_what_funders_paid_in_them(string funding, Standing standing, string reason)
    {
        var balance = Receipts.Of(FactsOf("r,2024,compte_administratif,investissement,recette,1312,500,,\ns,2024,compte_administratif,fonctionnement,recette,7588,70,,\n", funding));

        Assert.Equal((standing, reason), (balance!.Standing, balance.Reason));
    }
}
