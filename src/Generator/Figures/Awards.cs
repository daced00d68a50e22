using Portal.Model;

namespace Portal.Figures;

/// <summary>What a source of funding brings, for measures and rules alike.</summary>
public static class Awards
{
    /// <summary>The amount awarded, of the commune's own share too; null where nothing is decided. A refusal brings nothing, nor does a hope.</summary>
    public static decimal? Of(Row row) => row.Text("statut") switch
    {
        "refuse" => 0,
        "envisage" => null,
        _ => row.Number("montant_accorde"),
    };
}
