using Portal.Anonymize.Counts;
using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Anonymize.Responses;

namespace Portal.Anonymize;

/// <summary>Makes the summary.</summary>
internal static class Summaries
{
    private const int LongestName = 60;

    /// <summary>An answer that long is no category.</summary>
    private const int LongAnswer = 40;

    public static Summary Of(Plan plan, Export export, IReadOnlyList<PlannedColumn> columns, ExportColumn school, KeptResponses responses, Answers answers, IReadOnlyList<Design> designs, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, int replaced) => new(
        plan.Source switch { ExportSource.LimeSurvey => "LimeSurvey", ExportSource.Framaforms => "Framaforms", ExportSource.GoogleForms => "Google Forms", _ => "CSV" },
        responses.Read,
        responses.Drafts,
        responses.Tests,
        responses.Repeated,
        [.. designs.Where(d => d.Incomplete > 0).Select(d => new Incomplete(plan.Kind == DatasetKind.Own ? "" : d.Indicator, d.Incomplete, d.Missing))],
        [.. plan.Dimensions.Select((d, i) => (d.Name, answers.Others[i])).Where(o => o.Item2 > 0)],
        plan.Kind == DatasetKind.Own ? designs[0].Items.Count : answers.Items.Count,
        answers.Items.Select(a => a.School).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Count(),
        [.. columns.Select(c => c.Dimension.Name)],
        NameOf(school),
        [.. export.Columns.Except(columns.Select(c => c.Column)).Where(c => c != school).Select(c => new DroppedColumn(NameOf(c), ReasonOf(c, export)))],
        rows.Count,
        rows.Count(r => r["statut"] == "secret"),
        replaced);

    private static string NameOf(ExportColumn column)
    {
        var name = column.Code.Length > 0 ? column.Code : column.Heading;
        return name.Length == 0 ? "(sans titre)" : name.Length <= LongestName ? name : $"{name[..LongestName].TrimEnd()}…";
    }

    private static string ReasonOf(ExportColumn column, Export export) => column.Kind switch
    {
        ColumnKind.Token or ColumnKind.Identifier => "identifiant",
        ColumnKind.Submitted or ColumnKind.Timestamp => "date, remplacée par la période",
        ColumnKind.Draft or ColumnKind.Test or ColumnKind.Technical => "colonne technique",
        _ => IsFreeText(column, export) ? "texte libre" : "absente du plan",
    };

    private static bool IsFreeText(ExportColumn column, Export export)
    {
        var texts = export.Rows.Select(r => ValueText.Plain(r[column])).Where(t => t.Length > 0).ToList();
        return texts.Exists(t => t.Length > LongAnswer) || export.Rows.Any(r => r[column].Trim().Contains('\n', StringComparison.Ordinal)) || (texts.Count >= 5 && texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 > texts.Count);
    }
}
