using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The answers to one question, of one public and period, as parts of a hundred.</summary>
internal static class AnswerShares
{
    /// <param name="answers">The rows of one group.</param>
    /// <param name="question">The rows of all groups that were asked the same question in that period: a share must not help to find what is hidden in another.</param>
    /// <returns>Whole percents in the order of the answers, which add up to 100; null where a count of the question is secret or missing, or nobody answered.</returns>
    public static IReadOnlyList<decimal>? Of(IReadOnlyList<Row> answers, IEnumerable<Row> question)
        => question.All(row => row.Number("effectif") is not null) && answers.Sum(row => row.Number("effectif")) > 0
            ? French.Shares([.. answers.Select(row => row.Number("effectif")!.Value)])
            : null;

    /// <summary>The share of one answer of its group, before it is rounded, with the proof of the division.</summary>
    public static FigureView? Of(Telling telling, Row answer)
        => telling.Share("reponses", [.. new[] { "periode", "public", "niveau", "question_id" }.Where(column => answer.Schema.IndexOf(column) >= 0).Select(column => telling.Where(column, answer.Text(column) ?? ""))], "reponse", answer.Text("reponse") ?? "");
}
