using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>A request for money (or the offer of a gift) from the asking to the last payment, as its row says.</summary>
internal sealed record RequestView(string Funder, StateView State, string Address)
{
    public string? Scheme { get; init; }

    public required string Origin { get; init; }

    public required string Year { get; init; }

    /// <summary>The action that it pays for.</summary>
    public string? Purpose { get; init; }

    public required StepView Asked { get; init; }

    public required StepView Awarded { get; init; }

    public required StepView Received { get; init; }

    /// <summary>The share of the retained cost that it covers.</summary>
    public string? Rate { get; init; }

    /// <summary>Conditions; of a refusal, why.</summary>
    public string? Conditions { get; init; }
}

/// <summary>A step of a request: the amount or why there is none, and the day.</summary>
internal sealed record StepView(string Amount, string? On);

/// <summary>Rows of <c>financements</c> as requests.</summary>
internal static class Requests
{
    public static RequestView Of(Telling telling, Row row) => new(row.Text("financeur") ?? "", StateOf(telling, row), telling.RowLink(row))
    {
        Scheme = row.Text("dispositif"),
        Origin = telling.Text(row, "origine"),
        Year = row.Text("exercice") ?? "",
        Purpose = row["action_id"].IsMissing ? null : telling.Text(row, "action_id"),
        Asked = Step(row, "montant_demande", "demande_le", Awards.AskedWhenAbsent(row)),
        Awarded = Step(row, "montant_accorde", "accorde_le", Awards.AwardedWhenAbsent(row)),
        Received = Step(row, "montant_recu", "recu_le", Awards.ReceivedWhenAbsent(row)),
        Rate = row["taux"].IsMissing ? null : telling.Text(row, "taux"),
        Conditions = row.Text("conditions"),
    };

    /// <summary>A hope is no promise, and a promise no money: each has its sign.</summary>
    private static StateView StateOf(Telling telling, Row row)
        => new(row.Text("statut") switch { "recu" or "clos" => Signs.Kept, "accorde" or "recu_en_partie" => Signs.Partly, "refuse" => Signs.Amiss, _ => Signs.Ahead }, telling.Text(row, "statut"));

    private static StepView Step(Row row, string amount, string day, ValueState absent)
        => new(row[amount].IsMissing ? FigureText.Of(absent) : FigureText.Of(row[amount]), row.Text(day));
}
