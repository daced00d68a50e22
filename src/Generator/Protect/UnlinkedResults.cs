using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// A result on satisfaction that nothing links to its question may give an answer that is hidden, and no engine can judge it. It is refused
/// wherever a question that may be its own hides one, in the tables or, in a private repository, by the mask.
/// </summary>
internal static class UnlinkedResults
{
    private const string WayOut = "Dites dans « indicateurs » de quelle question il vient (« question_id », « reponses_ordre », ou « aucune » s'il ne vient d'aucune)";

    private static readonly string[] Numbers = ["valeur", "numerateur", "denominateur", "effectif"];

    public static void Check(SensitiveIndex index, Content content, IReadOnlyDictionary<string, Row>? indicators, Mask mask, DiagnosticBag faults)
    {
        if (indicators is null || !content.Tables.TryGetValue("satisfaction", out var answers))
        {
            return;
        }

        var hidden = answers.Rows.Where(a => a["effectif"].IsSecret || mask.Hides(answers.Name, a.Index, "effectif")).ToList();
        if (hidden.Count == 0)
        {
            return;
        }

        var results = content.Tables.TryGetValue("resultats", out var found) ? found.Rows.ToList() : [];
        foreach (var indicator in indicators.Values.Where(i => i.Text("question_id") != Question.None))
        {
            var question = Question.Of(indicator);
            if (question is null && indicator.Text("domaine") != "satisfaction")
            {
                continue;
            }

            var own = results.Where(row => row.Text("indicateur_id") == indicator.Text("indicateur_id")).ToList();
            foreach (var row in own)
            {
                Linked? linked = question is null ? null : new(indicator, question, row, [.. answers.Rows.Where(a => question.Asks(a) && a.Text("periode") == row.Text("periode"))]);
                var unlinked = linked is { Asked.Count: > 0 } ? Unlinked(index, linked) : Numbers;
                if (Array.Find(unlinked, column => row.Number(column) is not null && !mask.Hides(row.Schema.Name, row.Index, column)) is { } shown && IsHidden(question, row.Text("periode")))
                {
                    faults.Add(Codes.ResultUnlinked, row.PlaceOf(shown), question is null
                        ? $"colonne « {shown} » : ce résultat de satisfaction montre un nombre, et des réponses de la même période sont secrètes : une soustraction pourrait les rendre. {WayOut}, ou déclarez ce résultat « secret »."
                        : $"colonne « {shown} » : la question de cet indicateur a des réponses secrètes, et rien ne relie ce nombre à elles : il pourrait les rendre. Déclarez ce résultat « secret », ou donnez-lui la période de la question et un « denominateur ».");
                }
            }

            // Where the result of that period is in the table, it is that one which is judged.
            if (indicator.Number("reference") is not null && indicator.Text("reference_periode") is { } then && !own.Exists(row => row.Text("periode") == then) && IsHidden(question, then))
            {
                faults.Add(Codes.ResultUnlinked, indicator.PlaceOf("reference"), "colonne « reference » : cette valeur de départ porte sur une période où des réponses de satisfaction sont secrètes, et elle pourrait les rendre. Videz-la, ou donnez ce résultat dans « resultats ».");
            }
        }

        bool IsHidden(Question? question, string? period) => hidden.Exists(a => (question?.Asks(a) ?? true) && Months.Overlap(a.Text("periode"), period));
    }

    /// <summary>The numbers of a result whose question is known that are no sum of answers: a mean, what accumulates, a count of something else.</summary>
    private static string[] Unlinked(SensitiveIndex index, Linked linked)
    {
        var hasValue = linked.CountsInValue || linked.Indicator.Text("unite") is "pourcentage" or "ratio";
        var hasBase = index.SpotsOf(linked.KeyOf(ResultCubes.Scope, Dimension.Total)).Any(s => s.Row == linked.Result.Index);
        return [.. hasValue ? [] : new[] { "valeur" }, .. hasBase ? [] : new[] { "effectif" }];
    }
}
