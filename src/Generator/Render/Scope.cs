using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render;

/// <summary>The year and the scope of a figure in words: no figure goes without them.</summary>
internal static partial class Scope
{
    /// <summary>What a caller names among what it shows already, when it tells the unit too.</summary>
    public const string Unit = "unite";

    /// <summary>Beyond these a title counts what it would name: the names stand in the filter below it.</summary>
    private const int MostNames = 2;

    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal) { ["uai"] = "écoles", ["action_id"] = "actions" };

    /// <summary>« 2023 à 2025, investissement, par élève, en euros constants de 2025 ».</summary>
    public static string Of(Facts facts, Evaluation evaluation, IReadOnlyCollection<string>? alsoShown = null)
        => string.Join(", ", PartsOf(facts, evaluation, alsoShown));

    /// <summary>The same part by part, the period first.</summary>
    public static IReadOnlyList<string> PartsOf(Facts facts, Evaluation evaluation, IReadOnlyCollection<string>? alsoShown = null)
    {
        var measure = evaluation.Measure;
        List<string> parts = [];
        if (Periods(facts, evaluation) is { Length: > 0 } periods)
        {
            parts.Add(periods);
        }

        foreach (var criterion in evaluation.Query.Filter.Where(c => c.Column != measure.PeriodDimension && !Pivot.IsTime(c.Column) && alsoShown?.Contains(c.Column) != true))
        {
            parts.Add(criterion.Values.Count > MostNames && Counted.TryGetValue(criterion.Column, out var noun)
                ? $"{French.Number(criterion.Values.Count)} {noun}"
                : string.Join(", ", criterion.Values.Select(v => InWords(facts, measure.Dataset, criterion.Column, v))));
        }

        if (evaluation.Query.Per is { } per)
        {
            parts.Add(Divisor.Word(per));
        }

        // A chart says it with its unit, on the same line.
        if (alsoShown is null || !alsoShown.Contains(Unit))
        {
            parts.AddRange(CountingOf(facts, evaluation));
        }

        // Two columns kept at their totals are both « Ensemble ».
        return [.. parts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A title that says its period and its scope: what staff wrote, then what they left out.</summary>
    /// <param name="text">The title.</param>
    /// <param name="parts">What it is about, as <see cref="PartsOf"/> tells it.</param>
    /// <param name="read">What a reader has read just before.</param>
    public static string Completed(string text, IEnumerable<string> parts, string read = "")
    {
        var missing = string.Join(", ", parts.Where(part => !IsSaid(part, $"{read} {text}")));
        return missing.Length == 0 ? text : $"{text}{(text.Length > 0 && ".?!…".Contains(text[^1], StringComparison.Ordinal) ? "" : ",")} {missing}";
    }

    /// <summary>A period is said where each of its years is.</summary>
    private static bool IsSaid(string part, string text)
        => Years().Matches(part) is { Count: > 0 } years && Period().IsMatch(part) ? years.All(year => text.Contains(year.Value, StringComparison.Ordinal))
            : Suggestion.Fold(text).Contains(Suggestion.Fold(part), StringComparison.Ordinal);

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Years();

    [GeneratedRegex(@"^[\dT-]+( à [\dT-]+)?$")]
    private static partial Regex Period();

    /// <summary>A title has no room for a heading: what is only a code or a number is told by what it stands for, or after the name of its column.</summary>
    private static string InWords(Facts facts, string dataset, string column, string value)
    {
        var label = Labels.Of(facts, dataset, column, value);
        if (label != value || !value.Any(char.IsAsciiDigit) || value.Contains(' ', StringComparison.Ordinal))
        {
            return label;
        }

        var schema = facts.Datasets[dataset].Schema;
        var key = schema.ForeignKeys.FirstOrDefault(k => k.Fields.Count == 1 && k.Fields[0] == column);
        var target = key is null ? default : facts.Rows(key.Resource).FirstOrDefault(row => row.Text(key.ReferencedFields is [var referenced, ..] ? referenced : column) == value);
        return target != default ? RowNames.Of(facts, target)
            : column == "compte" && facts.Rows(dataset).FirstOrDefault(row => row.Text(column) == value && row.Text("compte_libelle") is not null) is var line && line != default ? $"{line.Text("compte_libelle")} (compte {value})"
            : schema.Find(column) is { Type: FieldType.Date } && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) ? French.LongDate(day)
            : $"{LowerFirst(Labels.TitleOf(facts, dataset, column))} {value}";
    }

    private static string LowerFirst(string title) => title.Length == 0 ? title : char.ToLowerInvariant(title[0]) + title[1..];

    private static IEnumerable<string> CountingOf(Facts facts, Evaluation evaluation)
        => evaluation.Query.IsInConstantEuros ? [ConstantEuros.Words(facts)] : evaluation.Query.IsShare ? [Shares.Words] : [];

    /// <summary>The filter as a sentence for the proof: « Exercice : 2025 ; Poste : Matériel ».</summary>
    public static string FilterInWords(Facts facts, Evaluation evaluation)
    {
        var filter = evaluation.Query.Filter.Select(c =>
            $"{Labels.TitleOf(facts, evaluation.Measure.Dataset, c.Column)}{French.NoBreakSpace}: {string.Join(" ou ", c.Values.Select(v => Labels.Of(facts, evaluation.Measure.Dataset, c.Column, v)))}");
        var text = string.Join($"{French.NarrowSpace}; ", filter);
        return text.Length == 0 ? "toutes les lignes" : text;
    }

    private static string Periods(Facts facts, Evaluation evaluation)
    {
        var dimension = evaluation.Measure.PeriodDimension;
        var periods = evaluation.Contributions
            .Select(c => dimension.Length > 0 ? evaluation.Measure.Dimension(c, dimension) : c.Row["exercice"].ToString())
            .Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (periods.Count == 0)
        {
            // No row answers: the year that was asked for is all there is to say.
            periods = [.. evaluation.Query.Filter.Where(c => c.Column == dimension || Pivot.IsTime(c.Column)).SelectMany(c => c.Values).Order(StringComparer.Ordinal)];
        }

        return periods.Count == 0 ? facts.Datasets[evaluation.Measure.Dataset].Schema.Period ?? "" : Between(periods);
    }

    /// <summary>The period of the rows that a table shows, in years where they have days; empty where they have none.</summary>
    public static string PeriodOf(Schema schema, IEnumerable<Row> rows)
        => Pivot.TimeOf(schema) is { Length: > 0 } time ? Between([.. rows.Select(row => row.Date(time) is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : row[time].ToString()).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal)]) : "";

    /// <summary>« 2023 à 2025 », « septembre 2025 à juin 2026 ».</summary>
    private static string Between(List<string> periods)
        => periods.Count switch { 0 => "", 1 => Worded(periods[0]), _ => $"{Worded(periods[0])} à {Worded(periods[^1])}" };

    private static string Worded(string period)
        => DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? French.MonthYear(month)
            : period;
}
