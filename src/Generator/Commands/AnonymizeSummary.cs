using Portal.Anonymize;
using Portal.Model;

namespace Portal.Commands;

/// <summary>What a clerk reads when a table is written: numbers of answers, columns and cells, and no answer.</summary>
internal static class AnonymizeSummary
{
    public static void Print(Anonymized result, TextWriter output)
    {
        var summary = result.Summary;
        output.WriteLine($"Lu : {Few.Count(summary.Read, "réponse", "réponses")} ({summary.Source}).");
        Tell(summary.Drafts, "réponse non envoyée (brouillon)", "réponses non envoyées (brouillons)");
        Tell(summary.Tests, "réponse d'essai", "réponses d'essai");
        Tell(summary.Repeated, "réponse répétée : la dernière de la même personne est gardée", "réponses répétées : la dernière de la même personne est gardée");
        foreach (var missing in summary.Incomplete)
        {
            // A few of one column and the rest of another would give the few away.
            var areMany = !Few.Is(missing.Count) && !missing.Columns.Any(c => Few.Is(c.Count));
            output.WriteLine($"Écarté{(missing.Question.Length > 0 ? $" pour « {missing.Question} »" : "")} : {Few.Count(missing.Count, "réponse", "réponses")} à qui il manque une réponse : {string.Join(", ", missing.Columns.Select(c => $"« {c.Name} »{(areMany ? $" ({French.Number(c.Count)})" : "")}"))}.");
        }

        foreach (var (dimension, count) in summary.Others)
        {
            output.WriteLine($"Compté comme « Autre » dans « {dimension} » : {Few.Count(count, "réponse hors de la liste du plan", "réponses hors de la liste du plan")}.");
        }

        output.WriteLine($"Compté : {Few.Count(summary.Counted, "réponse", "réponses")} de {Count(summary.Schools, "école", "écoles")}.");
        output.WriteLine($"Colonnes gardées : {string.Join(", ", summary.Kept.Select(k => $"« {k} »"))}. Pour la règle des écoles, puis supprimée : « {summary.School} ».");
        foreach (var reason in summary.Dropped.GroupBy(d => d.Reason))
        {
            output.WriteLine($"Colonnes supprimées ({reason.Key}) : {string.Join(", ", reason.Select(d => $"« {d.Name} »"))}.");
        }

        output.WriteLine($"Lignes du tableau : {French.Number(summary.Cells)}, dont {Count(summary.Secret, "secrète", "secrètes")} ({(summary.Cells == 0 ? 0 : summary.Secret * 100 / summary.Cells)} %).{(summary.Replaced > 0 ? $" {Count(summary.Replaced, "ligne de la même période remplacée", "lignes de la même période remplacées")}." : "")}");
        output.WriteLine($"Écrit : {string.Join(" et ", result.Files.Select(f => f.Path).Order(StringComparer.Ordinal))}. Relisez-le, lancez « check », puis supprimez le fichier des réponses brutes.");

        void Tell(int count, string singular, string plural)
        {
            if (count > 0)
            {
                output.WriteLine($"Écarté : {Few.Count(count, singular, plural)}.");
            }
        }
    }

    private static string Count(int count, string singular, string plural) => $"{French.Number(count)} {French.Plural(count, singular, plural)}";
}
