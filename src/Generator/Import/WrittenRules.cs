using Portal.Diagnostics;

namespace Portal.Import;

/// <summary>What staff must know of the lines that are added.</summary>
internal sealed class WrittenRules(DiagnosticBag faults)
{
    private const int MostNamed = 12;

    private readonly SortedSet<string> sharedAccounts = new(StringComparer.Ordinal);
    private (int Count, BudgetRow? First) inferred;
    private (int Count, BudgetRow? First) early;
    private (int Count, BudgetRow? First) shared;

    public void Add(BudgetRow row, RowState state)
    {
        if (state != RowState.New)
        {
            return;
        }

        var section = row.Section;
        if (row.Line.Section.Length == 0 && section.Length > 0)
        {
            Count(ref inferred, row);
        }
        else if (row.Line.Section != section)
        {
            faults.Add(Codes.ImportSectionContradicts, row.Place, $"cette ligne se dit de la section « {row.Line.Section} », mais le compte {row.Line.Account} est de la section « {section} » : c'est celle du compte qui est écrite. Signalez-le au service des finances.");
        }

        if (!row.Line.Budget.IsClosed && (row.Line.Amounts.Realised ?? row.Line.Amounts.Remaining ?? 0) != 0)
        {
            Count(ref early, row);
        }

        if (!row.IsForSchools)
        {
            Count(ref shared, row);
            sharedAccounts.Add(row.Line.Account);
        }
    }

    /// <param name="namesSections">The format has a place for the section, which a line may leave empty.</param>
    public void Tell(bool namesSections)
    {
        if (namesSections && inferred is (var inferredCount, { } firstInferred))
        {
            faults.Add(Codes.ImportSectionInferred, firstInferred.Place, $"{From(inferredCount, "n'a", "n'ont")} pas de section dans le fichier : elle est déduite du compte.");
        }

        if (early is (var earlyCount, { } firstEarly))
        {
            faults.Add(Codes.ImportRealisedTooEarly, firstEarly.Place, $"{From(earlyCount, "porte", "portent")} un montant réalisé ou un reste à réaliser, alors que ce document est voté avant la fin de l'année ({Stages.Say(firstEarly.Line.Budget.Stage)}) : ces montants sont laissés de côté. Importez le compte de fin d'année pour les avoir.");
        }

        if (shared is (var sharedCount, { } firstShared))
        {
            faults.Add(Codes.ImportShareMissing, firstShared.Place, $"{From(sharedCount, "n'est pas réservée", "ne sont pas réservées")} aux écoles ({(sharedAccounts.Count == 1 ? "compte" : "comptes")} {string.Join(", ", sharedAccounts.Take(MostNamed))}{(sharedAccounts.Count > MostNamed ? "…" : "")}) : « part_programme » y reste vide, et une cellule vide compte la ligne entière. Écrivez-y la part qui revient au programme, par exemple 0.30 pour 30 %, ou 0 si rien n'en revient.");
        }
    }

    private static void Count(ref (int Count, BudgetRow? First) lines, BudgetRow row) => lines = (lines.Count + 1, lines.First ?? row);

    /// <summary>The place is that of the first line: one message for them all.</summary>
    private static string From(int count, string one, string several)
        => count == 1 ? $"cette ligne {one}" : $"à partir de celle-ci, {count} lignes nouvelles {several}";
}
