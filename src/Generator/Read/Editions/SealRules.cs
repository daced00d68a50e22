using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Editions;

/// <summary>
/// An edition that counted persons left its seal in the lock. Without it the ledger says nothing of what was shown, and today's site would be
/// judged as the first one.
/// </summary>
internal static class SealRules
{
    /// <param name="files">What lies under <c>publications/</c>.</param>
    /// <param name="tables">Today's tables: they say which datasets are sensitive.</param>
    /// <param name="seals">What the lock keeps of the ledger.</param>
    /// <param name="folder">The commune's folder.</param>
    /// <param name="faults">Receives one error for each edition.</param>
    public static void Check(IEnumerable<string> files, IReadOnlyDictionary<string, Table> tables, IReadOnlyList<LedgerSeal> seals, Folder folder, DiagnosticBag faults)
    {
        var sealedOn = seals.Select(s => s.Edition).ToHashSet();
        var sensitive = tables.Values.Where(t => t.Schema.Sensitivity == Sensitivity.Whole && t.Schema.Fields.Any(IsCount)).ToDictionary(t => DatasetNames.CsvOf(t.Name), t => t.Name, StringComparer.Ordinal);
        foreach (var edition in files.Select(file => file.Split('/', 3)).Where(parts => parts.Length == 3 && sensitive.ContainsKey(parts[2])).GroupBy(parts => parts[1], StringComparer.Ordinal).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (DateOnly.TryParseExact(edition.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && !sealedOn.Contains(date)
                && edition.Order(Comparer<string[]>.Create((a, b) => string.CompareOrdinal(a[2], b[2]))).FirstOrDefault(parts => HasRows(folder.Read(string.Join('/', parts)))) is { } first)
            {
                faults.Add(Codes.LedgerUnsealed, Place.Start(Edition.LockFile), $"l'édition du {French.LongDate(date)} a publié le jeu « {sensitive[first[2]]} », qui compte des personnes, et « registre » ne dit rien d'elle ici : ce qu'elle a montré ne serait plus compté. Remettez le dossier « {Edition.Folder} » depuis l'historique du dépôt, avec « {Path.GetFileName(Ledger.File)} ».");
            }
        }
    }

    /// <summary>A table of nothing but means leaves nothing in the ledger.</summary>
    private static bool IsCount(Field field) => field is { Role: FieldRole.Measure, Type: FieldType.Integer } && field.Name is not ("nb_ecoles" or "part_max");

    private static bool HasRows(ReadOnlyMemory<byte>? csv) => csv is { } bytes && bytes.Span.IndexOf((byte)'\n') is var head and >= 0 && bytes.Span[(head + 1)..].ContainsAnyExcept("\r\n"u8);
}
