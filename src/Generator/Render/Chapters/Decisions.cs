using Portal.Charter;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Chapters;

/// <summary>What was decided, by whom and when: the newest school year first, and in it the newest decision.</summary>
internal sealed record DecisionsView(IReadOnlyList<DecisionYearView> Years);

internal sealed record DecisionYearView(string SchoolYear, IReadOnlyList<DecisionView> Items);

/// <param name="Date">An ISO date.</param>
/// <param name="By">The body, or the municipal council.</param>
/// <param name="Occasion">« Évaluation de 2024-2025 »; null for a plain meeting.</param>
/// <param name="Text">The decision itself.</param>
/// <param name="Votes">« 24 pour, 2 contre, 6 abstentions » of the council.</param>
/// <param name="Document">The minutes or the deliberation, on the commune's own site.</param>
/// <param name="Address">Its row.</param>
internal sealed record DecisionView(string Date, string By, string? Occasion, string Text, string? Votes, string? Document, string Address);

internal static class Decisions
{
    public static DecisionsView? Of(Telling telling)
    {
        List<DecisionView> all = [.. Council(telling).Concat(Evaluations(telling)).Concat(Meetings(telling))
            // On one day: the council, then an evaluation, then a meeting.
            .OrderByDescending(d => d.Date, StringComparer.Ordinal)];
        return all.Count == 0 ? null : new DecisionsView([.. all.GroupBy(d => SchoolYear.Of(Day(d.Date)).Name).Select(year => new DecisionYearView(year.Key, [.. year]))]);
    }

    private static IEnumerable<DecisionView> Council(Telling telling)
        => telling.Dossier.Past("deliberations", "DELIB_DATE").Where(row => !row["DELIB_OBJET"].IsMissing)
            .Select(row => new DecisionView(row.Text("DELIB_DATE")!, telling.Words["decisions.conseil"], null, row.Text("DELIB_OBJET")!, VotesOf(row), row.Text("DELIB_URL"), telling.RowLink(row)));

    private static IEnumerable<DecisionView> Evaluations(Telling telling)
        => telling.Dossier.Past("evaluations", "tenue_le").Where(row => !row["decisions"].IsMissing)
            .Select(row => new DecisionView(row.Text("tenue_le")!, BodyOf(telling, row, "evaluations"), $"{telling.Words["decisions.evaluation"]} {row.Text("annee_scolaire")}", row.Text("decisions")!, null, null, telling.RowLink(row)));

    private static IEnumerable<DecisionView> Meetings(Telling telling)
        => telling.Dossier.Past("reunions", "tenue_le").Where(row => !row["decisions"].IsMissing)
            .Select(row => new DecisionView(row.Text("tenue_le")!, BodyOf(telling, row, "reunions"), null, row.Text("decisions")!, null, row.Text("compte_rendu"), telling.RowLink(row)));

    private static string BodyOf(Telling telling, Row row, string dataset)
        => row.Text("instance_id") is { } body ? Labels.Of(telling.Facts, dataset, "instance_id", body) : telling.Words["decisions.sans_instance"];

    private static string? VotesOf(Row row)
    {
        List<string> votes = [];
        Add("VOTE_POUR", "pour", "pour");
        Add("VOTE_CONTRE", "contre", "contre");
        Add("VOTE_ABSTENTION", "abstention", "abstentions");
        return votes.Count == 0 ? null : string.Join(", ", votes);

        void Add(string column, string one, string many)
        {
            if (row.Number(column) is { } count)
            {
                votes.Add($"{French.Number(count)} {French.Plural(count, one, many)}");
            }
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
