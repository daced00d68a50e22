using Portal.Diagnostics;

namespace Portal.Import;

/// <summary>What staff must know of the lines that are added.</summary>
internal static class WrittenRules
{
    private const int MostNamed = 12;

    /// <param name="rows">The lines.</param>
    /// <param name="namesSections">The format has a place for the section, which a line may leave empty.</param>
    /// <param name="faults">Where to tell.</param>
    public static void Tell(IReadOnlyList<BudgetRow> rows, bool namesSections, DiagnosticBag faults)
    {
        if (namesSections)
        {
            TellInferred(rows, faults);
        }

        TellContradictions(rows, faults);
        TellAmounts(rows, faults);
        TellShares(rows, faults);
    }

    private static void TellInferred(IReadOnlyList<BudgetRow> rows, DiagnosticBag faults)
    {
        var inferred = rows.Where(r => r.Line.Section.Length == 0 && r.Section.Length > 0).ToList();
        if (inferred.Count > 0)
        {
            faults.Add(Codes.ImportSectionInferred, inferred[0].Place, $"{From(inferred.Count, "n'a", "n'ont")} pas de section dans le fichier : elle est déduite du compte.");
        }
    }

    private static void TellContradictions(IReadOnlyList<BudgetRow> rows, DiagnosticBag faults)
    {
        foreach (var row in rows.Where(r => r.Line.Section.Length > 0 && r.Section != r.Line.Section))
        {
            faults.Add(Codes.ImportSectionContradicts, row.Place, $"cette ligne se dit de la section « {row.Line.Section} », mais le compte {row.Line.Account} est de la section « {row.Section} » : c'est celle du compte qui est écrite. Signalez-le au service des finances.");
        }
    }

    private static void TellAmounts(IReadOnlyList<BudgetRow> rows, DiagnosticBag faults)
    {
        var early = rows.Where(r => !r.Line.Budget.IsClosed && (r.Line.Amounts.Realised ?? r.Line.Amounts.Remaining ?? 0) != 0).ToList();
        if (early.Count > 0)
        {
            faults.Add(Codes.ImportRealisedTooEarly, early[0].Place, $"{From(early.Count, "porte", "portent")} un montant réalisé ou un reste à réaliser, alors que ce document est voté avant la fin de l'année ({Stages.Say(early[0].Line.Budget.Stage)}) : ces montants sont laissés de côté. Importez le compte de fin d'année pour les avoir.");
        }
    }

    private static void TellShares(IReadOnlyList<BudgetRow> rows, DiagnosticBag faults)
    {
        var shared = rows.Where(r => !r.IsForSchools).ToList();
        if (shared.Count == 0)
        {
            return;
        }

        var accounts = shared.Select(r => r.Line.Account).Distinct().Order(StringComparer.Ordinal).ToList();
        faults.Add(Codes.ImportShareMissing, shared[0].Place, $"{From(shared.Count, "n'est pas réservée", "ne sont pas réservées")} aux écoles ({(accounts.Count == 1 ? "compte" : "comptes")} {string.Join(", ", accounts.Take(MostNamed))}{(accounts.Count > MostNamed ? "…" : "")}) : « part_programme » y reste vide, et une cellule vide compte la ligne entière. Écrivez-y la part qui revient au programme, par exemple 0.30 pour 30 %, ou 0 si rien n'en revient.");
    }

    /// <summary>The place is that of the first line: one message for them all.</summary>
    private static string From(int count, string one, string several)
        => count == 1 ? $"cette ligne {one}" : $"à partir de celle-ci, {count} lignes nouvelles {several}";
}
