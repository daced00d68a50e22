using Portal.Model;

namespace Portal.Figures;

/// <summary>What a source of funding brings, for measures and rules alike.</summary>
public static class Awards
{
    /// <summary>It goes through the budget. What is given in kind is told apart, and added to no amount.</summary>
    public static bool IsMoney(Row row) => !row["en_nature"].IsTrue;

    public static bool IsOwnShare(Row row) => IsMoney(row) && row.Text("origine") == "commune";

    /// <summary>Money of someone else that is not to be paid back: a loan is no aid.</summary>
    public static bool IsAid(Row row) => IsMoney(row) && row.Text("origine") is not ("commune" or "emprunt");

    /// <summary>The amount awarded, of the commune's own share too; null where nothing is decided. A refusal brings nothing, nor does a hope.</summary>
    public static decimal? Of(Row row) => row.Text("statut") switch
    {
        "refuse" => 0,
        "envisage" => null,
        _ => row.Number("montant_accorde"),
    };
}
