namespace Generator.Tests.Check;

public sealed class FundingRulesTests
{
    private const string Header = "financement_id,origine,financeur,action_id,exercice,cout_eligible_ht,cout_eligible_ttc,montant_demande,montant_accorde,montant_recu,en_nature,statut\n";

    private static string Messages(string state, string rows)
    {
        using var commune = new Commune(
            ("data/actions.csv", $"action_id,titre,axe,statut,cout_prevu\nA1,Équiper,P3,{state},10000\n"),
            ("data/financements.csv", Header + rows));
        return commune.Messages();
    }

    [Theory]
    [InlineData("termine", "F1,departement,D,A1,2024,,,,4000,3500,,clos\nF2,commune,C,A1,2024,,,,5999,,,recu\n")]
    [InlineData("en_cours", "F1,departement,D,A1,2024,,,,4000,,,accorde\n")]
    [InlineData("abandonne", "F1,departement,D,A1,2024,,,,4000,,,accorde\n")]
    // What cannot be read was told.
    [InlineData("termine", "F1,departement,D,A1,2024,,,,quatre mille,,,accorde\n")]
    public void A_plan_that_closes_or_still_runs_is_silent(string state, string rows) => Assert.DoesNotContain("REG019", Messages(state, rows), StringComparison.Ordinal);

    [Theory]
    [InlineData("F1,commune,C,A1,2024,,,,9998.99,,,recu\n")]
    [InlineData("F1,commune,C,A1,2024,,,,10001.01,,,recu\n")]
    [InlineData("F1,commune,C,A1,2024,,,,5000,,,recu\nF2,departement,D,A1,2024,,,5000,0,,,refuse\n")]
    [InlineData("F1,commune,C,A1,2024,,,,5000,,,recu\nF2,departement,D,A1,2024,,,5000,5000,,,envisage\n")]
    public void A_finished_action_with_a_gap_of_more_than_one_euro_is_refused(string rows)
        => Assert.Contains("data/actions.csv:2:23 erreur REG019", Messages("termine", rows), StringComparison.Ordinal);

    [Theory]
    [InlineData("F1,region,R,A1,2024,,,5000,1,,,refuse\n", 1)]
    [InlineData("F1,region,R,A1,2024,,,5000,0,1,,refuse\n", 1)]
    [InlineData("F1,region,R,A1,2024,,,5000,0,,,refuse\n", 0)]
    public void A_refusal_that_brings_money_is_refused(string row, int times)
        => Assert.Equal(times, Messages("en_cours", row).Split("erreur REG072").Length - 1);

    [Theory]
    [InlineData("F1,region,R,A1,2024,,,,5000,5000,,recu\n", 1)]
    [InlineData("F1,region,R,A1,2024,,,,5000,500,,recu_en_partie\n", 1)]
    [InlineData("F1,region,R,A1,2024,,,,5000,,,accorde\n", 0)]
    [InlineData("F1,commune,C,A1,2024,,,,5000,5000,,recu\n", 0)]
    [InlineData("F1,mecenat,M,A1,2024,,,,5000,5000,oui,recu\n", 0)]
    public void An_aid_that_came_says_when(string row, int times)
        => Assert.Equal(times, Messages("en_cours", row).Split("avertissement REG073").Length - 1);

    [Theory]
    [InlineData("-6600")]
    [InlineData("79228162514264337593543950335")]
    public void A_number_that_cannot_be_is_told_once_and_enters_no_sum(string amount)
    {
        using var commune = new Commune(
            ("data/actions.csv", "action_id,titre,axe,cout_prevu,statut\nA1,Équiper,P3,6600,termine\n"),
            ("data/financements.csv", $"financement_id,origine,financeur,action_id,exercice,montant_accorde,montant_recu,statut,recu_le,contrepartie\nF1,mecenat,M,A1,2024,{amount},6600,recu,2024-05-02,Aucune\n"),
            ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite,cout_unitaire,financement_id\nL1,,robot,2025-06-16,10,660,F1\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\nDes dons : {{ aides_accordees exercice=2024 }}.\n"));

        Assert.Equal(1, commune.Messages().Split(" erreur ").Length - 1);
        Assert.Contains("data/financements.csv:2:22 erreur CEL008", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_table_of_funding_no_plan_is_asked_for()
    {
        using var commune = new Commune(("data/actions.csv", "action_id,titre,axe,statut,cout_prevu\nA1,Équiper,P3,termine,10000\n"));

        Assert.Empty(commune.Messages());
    }

    [Fact]
    public void A_table_of_funding_that_waits_to_be_filled_asks_for_no_plan()
        => Assert.DoesNotContain("REG019", Messages("termine", ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("F1,region,R,A1,2024,10000,,,8000,,,accorde\n", 0)]
    [InlineData("F1,region,R,A1,2024,10000,,,8000.01,,,accorde\n", 1)]
    [InlineData("F1,region,R,A1,2024,10000,,,5000,,,accorde\nF2,europe,E,A1,2024,9000,,,4000,,,accorde\n", 1)]
    [InlineData("F1,region,R,A1,2024,10000,,,5000,,,accorde\nF2,europe,E,A1,2025,9000,,,4000,,,accorde\n", 0)]
    // Neither the commune, a patron, a loan nor VAT given back is an aid; what is refused or given in kind pays for nothing.
    [InlineData("F1,region,R,A1,2024,10000,,,5000,,,accorde\nF2,commune,C,A1,2024,,,,5000,,,recu\nF3,mecenat,M,A1,2024,10000,,,5000,,,recu\nF4,emprunt,B,A1,2024,10000,,,5000,,,recu\n", 0)]
    [InlineData("F1,region,R,A1,2024,10000,,,5000,,,accorde\nF2,europe,E,A1,2024,10000,,5000,5000,,,refuse\nF3,etat_subvention,É,A1,2024,10000,,,5000,,oui,recu\n", 0)]
    [InlineData("F1,region,R,A1,2024,,,,5000,,,accorde\n", 0)]
    // Taxes included only where no cost without them is given.
    [InlineData("F1,region,R,A1,2024,,6000,,5000,,,accorde\n", 1)]
    [InlineData("F1,region,R,A1,2024,6000,,,4900,,,accorde\nF2,europe,E,A1,2024,,20000,,10,,,accorde\n", 1)]
    [InlineData("F1,region,R,A1,2024,dix mille,,,5000,,,accorde\nF2,europe,E,A1,2024,1000,,,900,,,accorde\n", 0)]
    public void Public_aids_above_four_fifths_of_the_eligible_cost_are_told(string rows, int times)
        => Assert.Equal(times, Messages("en_cours", rows).Split("avertissement REG020").Length - 1);

    [Theory]
    [InlineData("12000,,1968.48", 0)]
    [InlineData("26918.40,,4415.69", 0)]
    // Written in whole euros.
    [InlineData("26918.40,,4416", 0)]
    [InlineData("26918.40,,4417", 1)]
    [InlineData("12000,,2400", 1)]
    [InlineData("12000,2400,", 1)]
    [InlineData(",,2400", 0)]
    public void Vat_given_back_above_its_rate_is_told(string amounts, int times)
        => Assert.Equal(times, Messages("en_cours", $"F1,fctva,État,A1,2024,,{amounts},,,demande\n").Split("avertissement REG022").Length - 1);
}
