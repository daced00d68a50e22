using Portal.Diagnostics;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>What each public answered, question by question; headings are of that level. Never of one school: the table has none.</summary>
internal sealed record OpinionsView(int Level, IReadOnlyList<PublicView> Publics, LinkView Source)
{
    /// <summary>It shows an <c>s</c>, which a note explains once.</summary>
    public bool HasSecrets => Publics.Any(p => p.Questions.Any(q => q.Tables.Any(t => t.HasSecrets)));

    /// <summary>It shows a zero that nobody could have answered.</summary>
    public bool HasStructuralZeros { get; init; }
}

internal sealed record PublicView(string Title, IReadOnlyList<OpinionView> Questions);

/// <summary>One question, and for each group that was asked a table: a column for the latest period and one for the period before.</summary>
internal sealed record OpinionView(string Question, IReadOnlyList<TableView> Tables);

/// <summary>P4: satisfaction, the latest answers beside those before, in the order of the questionnaire.</summary>
internal static class Opinions
{
    public static OpinionsView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows("satisfaction");
        if (rows.Count == 0)
        {
            return null;
        }

        var publics = rows[0]["public"].Field.Categories
            .Select(kind => new PublicView(kind.Label, [.. QuestionsOf(telling, [.. rows.Where(row => row.Text("public") == kind.Value)])]))
            .Where(kind => kind.Questions.Count > 0);
        return new OpinionsView(telling.HeadingLevel, [.. publics], telling.DatasetLink("satisfaction"))
        {
            HasStructuralZeros = rows.Any(row => row.Text("statut") == "zero_structurel"),
        };
    }

    /// <summary>Questions in the order of the table, and of each its groups in the schema's order.</summary>
    private static IEnumerable<OpinionView> QuestionsOf(Telling telling, List<Row> rows)
        => rows.GroupBy(row => row.Text("question_id"), StringComparer.Ordinal).Select(question => new OpinionView(
            // The wording of the latest period: it may have been put better since.
            question.MaxBy(row => row.Text("periode"), StringComparer.Ordinal).Text("question") ?? "",
            [
                .. question.GroupBy(row => row.Text("niveau") ?? "", StringComparer.Ordinal)
                    .OrderBy(group => group.First()["niveau"].Field.Categories.TakeWhile(c => c.Value != group.Key).Count())
                    .Select(group => TableOf(telling, group.Key, [.. group], [.. question])),
            ]));

    private static TableView TableOf(Telling telling, string level, List<Row> rows, List<Row> question)
    {
        List<string> periods = [.. rows.Select(row => row.Text("periode") ?? "").Distinct().OrderDescending(StringComparer.Ordinal).Take(2).Reverse()];
        var latest = rows.Last(row => row.Text("periode") == periods[^1]);
        var answers = rows.Where(row => periods.Contains(row.Text("periode") ?? "")).GroupBy(row => row.Text("reponse") ?? "", StringComparer.Ordinal)
            // A masked row has lost its order: then only its own words place it.
            .OrderBy(answer => answer.Min(row => row.Number("ordre") ?? decimal.MaxValue)).ThenBy(answer => Suggestion.Fold(answer.Key), StringComparer.Ordinal).ToList();
        var columns = periods.Select(period => new PeriodAnswers(period, rows, question)
        {
            // The caption says what is counted.
            Total = telling.Figure("reponses", FigureFormat.Number, ("periode", period), ("public", latest.Text("public") ?? ""), ("niveau", level), ("question_id", latest.Text("question_id") ?? "")),
        }).ToList();
        var group = level.Length == 0 ? "" : $", {LowerFirst(telling.Label("satisfaction", "niveau", level))}";
        var who = LowerFirst(telling.Text(latest, "public"));
        var table = telling.Table(
            "satisfaction",
            $"Réponses des {who}{group}, {string.Join(" et ", periods)}",
            [
                new HeaderView(telling.Words["satisfaction.reponse"]),
                .. columns.SelectMany(column => column.HasShares ? [new HeaderView(column.Period, "n"), new HeaderView(telling.Words["satisfaction.part"], "n")] : new[] { new HeaderView(column.Period, "n") }),
            ],
            [.. answers.Select(answer => LineOf(telling, answer.Key, columns))]);
        return table with { Total = [.. TotalOf(telling, columns)] };
    }

    /// <summary>« Cycle 3 (CM1, CM2) » within a sentence.</summary>
    private static string LowerFirst(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];

    private static List<CellView> LineOf(Telling telling, string answer, List<PeriodAnswers> columns)
        => [new CellView(answer, IsHeader: true), .. columns.SelectMany(column => CellsOf(telling, answer, column))];

    private static IEnumerable<CellView> CellsOf(Telling telling, string answer, PeriodAnswers column)
    {
        var at = column.Answers.FindIndex(row => row.Text("reponse") == answer);
        yield return at < 0 ? new CellView(telling.Words["satisfaction.non_posee"], "n") : telling.Cell(column.Answers[at], "effectif");
        if (column.Shares is { } shares)
        {
            yield return at < 0 ? new CellView(FigureText.Of(ValueState.NotApplicable), "n") : Telling.ShareCell(AnswerShares.Of(telling, column.Answers[at]), shares[at]);
        }
    }

    private static IEnumerable<CellView> TotalOf(Telling telling, List<PeriodAnswers> columns)
    {
        yield return new CellView(telling.Words["satisfaction.ensemble"], IsHeader: true);
        foreach (var column in columns)
        {
            yield return Telling.Cell(column.Total, telling.Words["satisfaction.non_posee"]);
            if (column.HasShares)
            {
                yield return new CellView(French.Percent(100), "n");
            }
        }
    }

    /// <summary>What one group answered in one period, in the table's order, and their shares where they may be shown.</summary>
    private sealed class PeriodAnswers(string period, List<Row> group, List<Row> question)
    {
        public string Period => period;

        public List<Row> Answers { get; } = group.FindAll(row => row.Text("periode") == period);

        public IReadOnlyList<decimal>? Shares => AnswerShares.Of(Answers, question.Where(row => row.Text("periode") == period));

        public FigureView? Total { get; init; }

        public bool HasShares => Shares is not null;
    }
}
