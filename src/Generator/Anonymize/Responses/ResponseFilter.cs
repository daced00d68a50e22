using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Read.Tables.Cells;

namespace Portal.Anonymize.Responses;

/// <summary>Leaves out drafts, tests and repeated answers. The order of the rows changes nothing of what is kept.</summary>
internal static class ResponseFilter
{
    /// <param name="export">The raw answers.</param>
    /// <param name="planned">Columns that the plan names: what an answer says there is no sign of a test.</param>
    public static KeptResponses Keep(Export export, Plan plan, IReadOnlyList<ExportColumn> planned, DiagnosticBag faults)
    {
        var columns = export.Columns.Except(planned).ToList();
        var submitted = plan.Source == ExportSource.GoogleForms ? null : columns.Find(c => c.Kind == ColumnKind.Submitted);
        var draft = columns.Find(c => c.Kind == ColumnKind.Draft);
        if (plan.Source is ExportSource.LimeSurvey or ExportSource.Framaforms && submitted is null && draft is null)
        {
            faults.Add(Codes.DraftsUnknown, export.Source.PlaceAt(export.Columns[0].Offset), plan.Source == ExportSource.LimeSurvey
                ? "l'export ne dit pas quelles réponses ont été envoyées : les réponses inachevées sont comptées. Exportez-le avec la date de soumission, ou avec les seules réponses complètes."
                : "l'export ne dit pas quelles réponses sont des brouillons : ils sont comptés. Exportez-le avec les détails de l'envoi.");
        }

        var sent = export.Rows.Where(r => !IsDraft(r, submitted, draft)).ToList();
        var real = sent.Where(r => !IsTest(r, columns)).ToList();
        var once = WithoutRepeats(real, columns, submitted);
        return new KeptResponses(once, export.Rows.Count, export.Rows.Count - sent.Count, sent.Count - real.Count, real.Count - once.Count);
    }

    /// <summary>LimeSurvey and Drupal leave empty the date of what was not sent; Drupal has a column for it besides.</summary>
    private static bool IsDraft(ExportRow row, ExportColumn? submitted, ExportColumn? draft)
        => (submitted is not null && ValueText.Plain(row[submitted]) is "" or "N/A" or "-" or "0000-00-00 00:00:00") || (draft is not null && IsYes(row[draft]));

    /// <summary>Explicit signs only: a column made for it, an invitation named « test », or an answer that is nothing but that word.</summary>
    private static bool IsTest(ExportRow row, List<ExportColumn> columns)
        => columns.Exists(c => c.Kind switch
        {
            ColumnKind.Test => IsYes(row[c]) || IsTestWord(row[c]),
            ColumnKind.Token => IsTestWord(row[c]) || Suggestion.Fold(row[c]).StartsWith("test_", StringComparison.Ordinal),
            ColumnKind.Other or ColumnKind.Identifier => IsTestWord(row[c]),
            _ => false,
        });

    private static bool IsTestWord(string text)
        => text.Length is >= 4 and <= 40 && Suggestion.Fold(text).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_') is "test" or "tests" or "test_test" or "ceci_est_un_test" or "c_est_un_test" or "reponse_test" or "reponse_de_test";

    private static bool IsYes(string text) => Words.Boolean(ValueText.Plain(text)) ?? Suggestion.Fold(text) is "x" or "y" or "brouillon" or "draft";

    /// <summary>Of the answers with one invitation the last that was sent is kept; of two sent at once, the one whose cells come last.</summary>
    private static List<ExportRow> WithoutRepeats(List<ExportRow> rows, List<ExportColumn> columns, ExportColumn? submitted)
    {
        if (columns.Find(c => c.Kind == ColumnKind.Token) is not { } token)
        {
            return rows;
        }

        var moment = submitted ?? columns.Find(c => c.Kind == ColumnKind.Timestamp);
        var number = columns.Find(c => c.Kind == ColumnKind.Identifier && Suggestion.Fold(c.Code.Length > 0 ? c.Code : c.Text).Contains("id", StringComparison.Ordinal));
        var last = rows.Where(r => ValueText.Plain(r[token]).Length > 0)
            .GroupBy(r => ValueText.Fold(r[token]), StringComparer.Ordinal)
            .Select(g => g.OrderBy(r => moment is null ? "" : Moments.Sortable(r[moment]), StringComparer.Ordinal)
                .ThenBy(r => number is not null && long.TryParse(r[number], out var n) ? n : 0)
                .ThenBy(r => string.Join('\u001f', r.Cells), StringComparer.Ordinal)
                .Last())
            .ToHashSet();
        return [.. rows.Where(r => ValueText.Plain(r[token]).Length == 0 || last.Contains(r))];
    }
}
