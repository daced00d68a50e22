using Portal.Figures;
using Portal.Model;

namespace Portal.Render;

/// <summary>The year and the scope of a figure in words: no figure goes without them.</summary>
internal static class Scope
{
    /// <summary>What a caller names among what it shows already, when it tells the unit too.</summary>
    public const string Unit = "unite";

    /// <summary>« 2023 à 2025, investissement, par élève, en euros constants de 2025 ».</summary>
    public static string Of(Facts facts, Evaluation evaluation, IReadOnlyCollection<string>? alsoShown = null)
    {
        var measure = evaluation.Measure;
        List<string> parts = [];
        if (Periods(facts, evaluation) is { Length: > 0 } periods)
        {
            parts.Add(periods);
        }

        foreach (var criterion in evaluation.Query.Filter.Where(c => c.Column != measure.PeriodDimension && !Pivot.IsTime(c.Column) && alsoShown?.Contains(c.Column) != true))
        {
            parts.Add(string.Join(", ", criterion.Values.Select(v => Labels.Of(facts, measure.Dataset, criterion.Column, v))));
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
        return string.Join(", ", parts.Distinct(StringComparer.Ordinal));
    }

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

        return periods.Count switch { 0 => facts.Datasets[evaluation.Measure.Dataset].Schema.Period ?? "", 1 => periods[0], _ => $"{periods[0]} à {periods[^1]}" };
    }
}
