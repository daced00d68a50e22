using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>The answers to one question, of one public, for the commune as a whole.</summary>
internal sealed record AnswersView(string Question, TableView Table);

/// <summary>What the schools' people answered, the commune as a whole and never less.</summary>
internal static class YearOpinions
{
    private const string WholeCommune = "commune";

    public static IReadOnlyList<AnswersView> Of(Telling telling, SchoolYear year)
        => [.. Rows(telling, year).GroupBy(row => (Public: row.Text("public"), Question: row.Text("question_id"))).Select(question => View(telling, [.. question], year))];

    /// <summary>The rows that are shown, for the method that stands beside them.</summary>
    public static IEnumerable<Row> Rows(Telling telling, SchoolYear year)
        => telling.Dossier.Rows("satisfaction").Where(row => row.Text("periode") == year.Name && row.Text("niveau") is null or WholeCommune);

    private static AnswersView View(Telling telling, IReadOnlyList<Row> answers, SchoolYear year)
    {
        var inOrder = answers.OrderBy(row => row.Number("ordre")).ThenBy(row => row.Index).ToList();
        var first = inOrder[0];
        var shares = AnswerShares.Of(inOrder, telling.Dossier.Rows("satisfaction").Where(row =>
            row.Text("periode") == year.Name && row.Text("public") == first.Text("public") && row.Text("question_id") == first.Text("question_id")));
        var headers = new List<HeaderView> { new(telling.Words["restitution.reponse"]), new(telling.Words["restitution.reponses"], "n") };
        if (shares is not null)
        {
            headers.Add(new HeaderView(telling.Words["restitution.part"], "n"));
        }

        var question = inOrder[0].Text("question") ?? "";
        var all = telling.Figure("reponses", ("periode", year.Name), ("public", inOrder[0].Text("public") ?? ""), ("question_id", inOrder[0].Text("question_id") ?? ""));
        var caption = $"{telling.Text(inOrder[0], "public")}, {year.Name}, {telling.Words["restitution.commune"]}";
        return new AnswersView(question, telling.Table("satisfaction", caption, headers, [.. inOrder.Select((row, i) => (IReadOnlyList<CellView>)
        [
            new CellView(row.Text("reponse") ?? "", "", IsHeader: true),
            telling.Cell(row, "effectif"),
            .. shares is null ? [] : new[] { Telling.ShareCell(AnswerShares.Of(telling, row), shares[i]) },
        ])]) with
        {
            Total = [new CellView(telling.Words["tableau.total"], "", IsHeader: true), Telling.Cell(all, FigureText.Of(ValueState.Missing)), .. shares is null ? [] : new[] { new CellView(French.Percent(100), "n") }],
        });
    }
}
