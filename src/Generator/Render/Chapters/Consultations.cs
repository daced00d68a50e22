using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>How many were held, the seven publics in the charter's order, and those that nobody has heard yet.</summary>
internal sealed record ConsultationsView(FigureView Held, FigureView? Participants, IReadOnlyList<HeardView> Publics, string? NotYetHeard, LinkView Source);

/// <summary>A public: how often it was heard, and each time what it asked for and what came of it.</summary>
internal sealed record HeardView(string Title, FigureView? Held, IReadOnlyList<ConsultationView> Consultations);

internal sealed record ConsultationView(string On, string? Form, string? Participants, string Needs, string Outcome, string Address);

/// <summary>P2: who was heard, what they asked for, and what the commune did with it.</summary>
internal static class Consultations
{
    private const string Dataset = "concertations";

    public static ConsultationsView? Of(Telling telling)
    {
        var rows = telling.Dossier.Past(Dataset, "tenue_le").ToList();
        if (telling.Figure("concertations") is not { } held)
        {
            return null;
        }

        List<HeardView> publics =
        [
            .. rows[0]["public"].Field.Categories.Select(category => new HeardView(
                category.Label,
                telling.Figure("concertations", ("public", category.Value)),
                [.. rows.Where(row => row.Text("public") == category.Value).OrderByDescending(row => row.Date("tenue_le")).Select(row => ConsultationOf(telling, row))])),
        ];
        var silent = publics.Where(p => p.Consultations.Count == 0).Select(p => Lower(p.Title)).ToList();
        return new ConsultationsView(
            held,
            telling.Figure("participations"),
            [.. publics.Where(p => p.Consultations.Count > 0)],
            silent.Count == 0 ? null : French.Listed(silent, silent.Count),
            telling.DatasetLink(Dataset));
    }

    private static ConsultationView ConsultationOf(Telling telling, Row row) => new(
        row.Text("tenue_le") ?? "",
        row["forme"].IsMissing ? null : telling.Text(row, "forme"),
        row.Number("participants") is { } number ? $"{French.Number(number)} {French.Plural(number, "participant", "participants")}" : null,
        telling.Text(row, "besoins"),
        telling.Text(row, "suites"),
        telling.RowLink(row));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
