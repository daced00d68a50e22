using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Read.Tables.Cells;

namespace Portal.Anonymize.Responses;

/// <summary>A question to which several answers are given at once: each is chosen or not. Exports list them in one cell, or give each a column.</summary>
internal static class Choices
{
    private const string Yes = "Oui";
    private const string No = "Non";

    /// <summary>« Oui », « Non », or nothing where the question was not answered.</summary>
    public static string Of(PlannedColumn planned, string choice, ExportRow row)
    {
        if (planned.Siblings.Count == 0)
        {
            var cell = ValueText.Fold(row[planned.Column]);
            return cell.Length == 0 ? "" : Lists(cell, ValueText.Fold(choice)) ? Yes : No;
        }

        // A box that is not ticked says no, even where none is; « N/A » says that the question was not asked, and a plan may say what none means.
        return IsChosen(row[planned.Column]) ? Yes
            : planned.Siblings.All(s => ValueText.Plain(row[s]) == "N/A") || (planned.Dimension.Labels.ContainsKey("") && planned.Siblings.All(s => ValueText.Plain(row[s]).Length == 0)) ? ""
            : No;
    }

    /// <summary>Whether a column holds only marks: « X », « Oui », 1 or nothing.</summary>
    public static bool IsMarks(ExportColumn column, IReadOnlyList<ExportRow> rows) => rows.All(r => ValueText.Plain(r[column]) is "" or "N/A" || IsMark(r[column]));

    private static bool IsChosen(string text) => Words.Boolean(ValueText.Plain(text)) ?? ValueText.Fold(text) is "y" or "quoted" or "coché" or "cochée";

    private static bool IsMark(string text) => Words.Boolean(ValueText.Plain(text)) is not null || IsChosen(text);

    /// <summary>An item may hold a comma: it is looked for whole, between separators.</summary>
    private static bool Lists(string cell, string item)
    {
        for (var at = cell.IndexOf(item, StringComparison.Ordinal); at >= 0; at = cell.IndexOf(item, at + 1, StringComparison.Ordinal))
        {
            if (EndsItem(cell[..at].TrimEnd(), atEnd: true) && EndsItem(cell[(at + item.Length)..].TrimStart(), atEnd: false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsItem(string rest, bool atEnd) => rest.Length == 0 || (atEnd ? rest[^1] : rest[0]) is ',' or ';' or '|';
}
