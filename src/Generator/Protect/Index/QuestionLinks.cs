using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// An indicator that counts the answers to a question gives them a second time: its numerator is the sum of some, its denominator of all. Linked, both
/// tables are one problem: what <c>satisfaction</c> hides is not found by subtraction in <c>resultats</c>, and the other way round.
/// </summary>
internal static class QuestionLinks
{
    /// <summary>The end of the names of these facts.</summary>
    public const string Name = "/question";

    public static void AddTo(SensitiveIndex index, Content content, DiagnosticBag faults)
    {
        if (!content.Tables.TryGetValue("indicateurs", out var indicators) || !content.Tables.TryGetValue("resultats", out var results) || !content.Tables.TryGetValue("satisfaction", out var answers))
        {
            return;
        }

        foreach (var indicator in indicators.Rows.DistinctBy(row => row.Text("indicateur_id")))
        {
            var own = results.Rows.Where(row => row.Text("indicateur_id") == indicator.Text("indicateur_id") && (!row["valeur"].IsMissing || !row["numerateur"].IsMissing || !row["denominateur"].IsMissing || !row["effectif"].IsMissing)).ToList();
            if (own.Count == 0 || Question.Of(indicator) is not { } question)
            {
                continue;
            }

            var asked = answers.Rows.Where(question.Asks).ToList();
            if (FaultOf(indicator, question, own, asked) is var (column, message))
            {
                faults.Add(Codes.QuestionUnclear, indicator.PlaceOf(column), $"colonne « {column} » : {message}");
                continue;
            }

            HashSet<string> known = new(StringComparer.Ordinal);
            foreach (var row in own)
            {
                Link(index, new Linked(indicator, question, row, [.. asked.Where(a => a.Text("periode") == row.Text("periode"))]), known, faults);
            }
        }
    }

    /// <summary>What makes a declaration say nothing: the column, and the sentence that tells it.</summary>
    private static (string Column, string Message)? FaultOf(Row indicator, Question question, List<Row> own, List<Row> asked) => true switch
    {
        _ when !indicator["personnes"].IsTrue => ("personnes", "un indicateur qui compte les réponses à une question compte des personnes. Écrivez « oui », ou videz « question_id »."),
        _ when asked.Count == 0 => ("question_id", $"« satisfaction » n'a pas cette question, pour ce public. Donnez un identifiant de « satisfaction », ou écrivez « {Question.None} » si l'indicateur n'en vient pas."),
        _ when asked.Select(a => a.Text("public")).Distinct().Count() > 1 => ("question_public", "cette question est posée à plusieurs publics. Dites duquel l'indicateur compte les réponses."),
        _ when question.Orders.Count == 0 && (indicator.Text("unite") is "pourcentage" or "ratio" || own.Exists(row => !row["numerateur"].IsMissing))
            => ("reponses_ordre", "l'indicateur est une part des réponses, et rien ne dit lesquelles il compte. Donnez leur « ordre » dans « satisfaction », comme « 1;2 »."),
        _ when question.Orders.Count > 0 && asked.Exists(a => a["ordre"].IsMissing) => ("reponses_ordre", "des réponses de cette question n'ont pas d'« ordre » dans « satisfaction ». Donnez-le à chacune."),
        _ when question.Orders.Any(order => !asked.Exists(a => question with { Orders = [order] } is var one && one.Counts(a))) => ("reponses_ordre", "un de ces rangs n'est celui d'aucune réponse de la question. Reprenez les nombres de la colonne « ordre » de « satisfaction », séparés par des points-virgules."),
        _ => null,
    };

    private static void Link(SensitiveIndex index, Linked linked, HashSet<string> known, DiagnosticBag faults)
    {
        var (indicator, question, row, asked) = linked;
        if (asked.Count == 0)
        {
            return;
        }

        var size = linked.KeyOf(ResultCubes.Scope, Dimension.Total);
        var met = linked.KeyOf(ResultCubes.Scope, ResultCubes.Met);
        if (index.SpotsOf(size) is [var spot, ..])
        {
            Add(size, spot.Column, all: true);
        }

        if (question.Orders.Count > 0 && (index.SpotsOf(met).Count > 0 || (indicator.Text("unite") is "pourcentage" or "ratio" && !row["valeur"].IsMissing)))
        {
            Add(met, "numerateur", all: false);
        }

        if (linked.CountsInValue)
        {
            Add(linked.KeyOf($"{ResultCubes.Scope}.valeur", null), "valeur", all: question.Orders.Count == 0);
        }

        void Add(CellKey key, string column, bool all)
        {
            if (linked.Contradicts(row.Number(column), all))
            {
                faults.Add(Codes.QuestionUnclear, row.PlaceOf(column), $"colonne « {column} » : ce nombre n'est pas celui des réponses que « indicateurs » déclare (« question_id », « reponses_ordre ») et que « satisfaction » donne. Corrigez le nombre, ou la déclaration.");
            }
            else if (known.Add(key.Text))
            {
                var keys = linked.AnswerKeys(all).ToList();
                index.Facts.Add(new CubeFact($"{key.Text}{Name}", [(key, 1), .. keys.Select(answer => (answer, -1m))], 0, 0));
                keys.ForEach(index.Tell);
            }
        }
    }
}
