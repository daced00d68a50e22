using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The plan of orientation, its aims, and the actions that serve none of them.</summary>
internal sealed record AimsView(PlanView? Plan, IReadOnlyList<AimView> Aims, IReadOnlyList<AimActionView> Others, LinkView Source);

internal sealed record PlanView(string Title, string Address, string? ApprovedOn);

/// <summary>An aim: who adopted it, what is done for it and at what planned cost, and what it is measured by.</summary>
internal sealed record AimView(string Title, string? Description, string? AdoptedOn, string? AdoptedBy, string Address)
{
    public FigureView? Cost { get; init; }

    public IReadOnlyList<AimActionView> Actions { get; init; } = [];

    public IReadOnlyList<LinkView> Indicators { get; init; } = [];
}

/// <summary>An action: its name, its state as a word and a sign, its row.</summary>
internal sealed record AimActionView(string Title, string? State, string Sign, string Address);

/// <summary>P2: the aims of the plan, with what is done for each and how it is judged.</summary>
internal static class Aims
{
    private const string Dataset = "objectifs";

    public static AimsView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows(Dataset);
        if (rows.Count == 0)
        {
            return null;
        }

        var plan = telling.Dossier.Document("plan-orientation");
        return new AimsView(
            plan is not null && telling.PageLink(plan.Path) is { } link ? new PlanView(link.Title, link.Address, plan.Front.ApprovedOn is { } day ? SiteViews.Iso(day) : null) : null,
            [.. rows.Select(row => AimOf(telling, row))],
            [.. telling.Facts.Rows("actions").Where(action => action["objectif_id"].IsMissing).Select(action => ActionOf(telling, action))],
            telling.DatasetLink(Dataset));
    }

    private static AimView AimOf(Telling telling, Row row)
    {
        var id = row.Text("objectif_id") ?? "";
        var actions = telling.Facts.Rows("actions").Where(action => action.Text("objectif_id") == id).ToList();
        return new AimView(
            row.Text("libelle") ?? "",
            row.Text("description"),
            row.Text("valide_le"),
            row["instance_id"].IsMissing ? null : telling.Text(row, "instance_id"),
            telling.RowLink(row))
        {
            Cost = actions.Count == 0 ? null : telling.Figure("cout_prevu", ("objectif_id", id)),
            Actions = [.. actions.Select(action => ActionOf(telling, action))],
            Indicators = [.. telling.Facts.Rows("indicateurs").Where(indicator => indicator.Text("objectif_id") == id).Select(indicator => new LinkView(indicator.Text("libelle") ?? "", telling.RowLink(indicator)))],
        };
    }

    private static AimActionView ActionOf(Telling telling, Row action) => new(
        action.Text("titre") ?? "",
        action["statut"].IsMissing ? null : telling.Text(action, "statut"),
        action.Text("statut") switch { "termine" => Signs.Kept, "en_cours" => Signs.Partly, "en_retard" or "bloque" => Signs.Amiss, "abandonne" => Signs.None, _ => Signs.Ahead },
        telling.RowLink(action));
}
