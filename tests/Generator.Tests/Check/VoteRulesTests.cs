namespace Generator.Tests.Check;

public sealed class VoteRulesTests
{
    [Theory]
    [InlineData("33,31,26,3,2")]
    [InlineData("31,31,31,0,0")]
    [InlineData("33,31,26,3,")]
    [InlineData("33,31,,,")]
    [InlineData(",,26,3,2")]
    [InlineData(",,,,")]
    public void Votes_that_add_up_or_are_not_all_known_pass(string votes) => Assert.Empty(Messages(votes));

    [Theory]
    [InlineData("33,31,26,3,1")]
    [InlineData("33,31,26,3,3")]
    [InlineData("33,28,26,3,")]
    [InlineData("30,31,26,3,2")]
    public void Votes_that_do_not_add_up_are_an_error(string votes)
        => Assert.StartsWith("data/deliberations.csv:2:", Assert.Single(Messages(votes), m => m.Contains(" erreur REG050 ", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-03-14,2024-03-14", 0)]
    [InlineData("2024-03-14,2024-03-20", 0)]
    [InlineData("2024-03-14,", 0)]
    [InlineData("2024-03-14,2024-03-13", 1)]
    public void The_prefecture_receives_a_decision_after_it_was_taken(string dates, int faults)
        => Assert.Equal(faults, Messages("33,31,26,3,2", dates).Count(m => m.Contains(" erreur REG001 ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2024,Budget principal", 0)]
    [InlineData(",", 0)]
    [InlineData("2024,", 1)]
    [InlineData(",Budget principal", 1)]
    public void A_budget_has_its_year_and_its_name_or_neither(string budget, int faults)
        => Assert.Equal(faults, Messages("33,31,26,3,2", budget: budget).Count(m => m.Contains(" erreur REG051 ", StringComparison.Ordinal)));

    private static string[] Messages(string votes, string dates = "2024-03-14,", string budget = ",")
    {
        using var commune = new Commune(("data/deliberations.csv",
            "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,DELIB_DATE,PREF_DATE,BUDGET_ANNEE,BUDGET_NOM,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION\n"
            + $"Bourg-Nu,21990001600011,2024-03-14-01,7.1,finances,Objet,{dates},{budget},{votes}\n"));
        return commune.Messages().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
