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

    /// <summary>What an empty amount asked for says: nothing was asked yet, or nobody sent it.</summary>
    public static ValueState AskedWhenAbsent(Row row) => row.Text("statut") == "envisage" ? ValueState.NotDue : ValueState.Missing;

    /// <summary>What an empty amount awarded says: nothing is decided, or nobody sent it.</summary>
    public static ValueState AwardedWhenAbsent(Row row) => row.Text("statut") is "envisage" or "demande" ? ValueState.NotDue : ValueState.Missing;

    /// <summary>What an empty amount received says: nothing will come, something came that nobody sent, or it is still to come.</summary>
    public static ValueState ReceivedWhenAbsent(Row row) => row.Text("statut") switch
    {
        "refuse" => ValueState.NotApplicable,
        "recu" or "clos" or "recu_en_partie" => ValueState.Missing,
        _ => ValueState.NotDue,
    };
}
