using Portal.Model;

namespace Portal.Figures;

/// <summary>Why a result has no value: its row says so in <c>statut</c>, since an empty cell could be any of three absences.</summary>
public static class Statuses
{
    /// <summary>The column that <c>statut</c> speaks of.</summary>
    public const string Column = "valeur";

    /// <summary>Null where the row has a value, or says nothing of why it has none.</summary>
    public static ValueState? AbsenceOf(Row row) => row.Schema.IndexOf("statut") < 0 ? null : row.Text("statut") switch
    {
        "secret" => ValueState.Secret,
        "manquant" => ValueState.Missing,
        "non_du" => ValueState.NotDue,
        "sans_objet" => ValueState.NotApplicable,
        _ => null,
    };
}
