using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A council decision's account of votes adds up, and a budget has its year and its name.</summary>
internal static class VoteRules
{
    private static readonly string[] Votes = ["VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("deliberations"))
        {
            CheckVotes(row, faults);
            CheckBudget(row, faults);
        }
    }

    private static void CheckVotes(Row row, DiagnosticBag faults)
    {
        if (row.Number("VOTE_REEL") is not { } cast)
        {
            return;
        }

        if (row.Number("VOTE_EFFECTIF") is { } members && cast > members)
        {
            faults.Add(Codes.VotesWrong, row.PlaceOf("VOTE_REEL"), $"colonne « VOTE_REEL » : {French.Number(cast)} votants pour un conseil de {French.Number(members)} membres (« VOTE_EFFECTIF »). Recopiez les deux nombres depuis le compte rendu.");
        }

        // An empty cell is a number that is not known: what is left can exceed the total, not fall short of it.
        var sum = Votes.Sum(vote => row.Number(vote) ?? 0);
        var isWhole = Array.TrueForAll(Votes, vote => row.Number(vote) is not null);
        if (sum > cast || (isWhole && sum < cast))
        {
            faults.Add(Codes.VotesWrong, row.PlaceOf("VOTE_REEL"), $"colonne « VOTE_REEL » : {French.Number(cast)} votants, mais les voix pour, contre et abstentions font {French.Number(sum)}. Recopiez les quatre nombres depuis le compte rendu ; qui n'a pas pris part au vote n'y est pas compté.");
        }
    }

    private static void CheckBudget(Row row, DiagnosticBag faults)
    {
        var (filled, empty) = (row["BUDGET_ANNEE"].IsMissing, row["BUDGET_NOM"].IsMissing) switch
        {
            (false, true) => ("BUDGET_ANNEE", "BUDGET_NOM"),
            (true, false) => ("BUDGET_NOM", "BUDGET_ANNEE"),
            _ => ("", ""),
        };
        if (empty.Length > 0 && !row.IsRefused(empty))
        {
            faults.Add(Codes.BudgetHalfNamed, row.PlaceOf(empty), $"colonne « {empty} » : la cellule est vide alors que « {filled} » est remplie. Remplissez les deux si la délibération porte sur un budget, sinon videz les deux.");
        }
    }
}
