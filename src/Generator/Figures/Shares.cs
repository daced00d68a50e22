using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures;

/// <summary>
/// Percentages of a whole. In a chart the whole is what the chart counts: each period of its own where series stand on each other over time, or
/// where periods and groups cannot be added; all of it elsewhere. In a sentence it is the same measure in the same period. Between 0 and 100, not rounded.
/// </summary>
public static class Shares
{
    /// <summary>« part du total ».</summary>
    public const string Words = "part du total";

    /// <summary>The whole of a chart is each category, rather than all of them.</summary>
    public static bool AreWithin(Evaluation evaluation, string x, string? series) => series is not null && (Pivot.IsTime(x) || evaluation.Measure.IsStock);

    /// <summary>The evaluation, where shares of it have a sense; null elsewhere (the fault is then noted).</summary>
    internal static Evaluation? Check(Evaluation evaluation, DiagnosticBag faults)
    {
        if (!evaluation.Measure.IsSingle && evaluation.OwnUnit.Kind is UnitKind.Euros or UnitKind.Count)
        {
            return evaluation;
        }

        faults.Add(Codes.CountingUndefined, evaluation.Query.Place, $"« {evaluation.Measure.Name} » ne s'additionne pas : ses valeurs ne sont pas les parts d'un tout. Retirez « en: pourcentage ».");
        return null;
    }

    /// <summary>The query of the whole: what the filter says of time, stage, question and group stays; what it picks among the parts goes.</summary>
    internal static Query? WholeOf(Evaluation evaluation, DiagnosticBag faults)
    {
        var (query, measure) = (evaluation.Query, evaluation.Measure);
        var whole = query.Whole ?? [.. query.Filter.Where(c => c.Column == measure.PeriodDimension || c.Column == measure.OneAtATime || c.Column == "public"
            || Pivot.IsTime(c.Column) || measure.Defaults.ContainsKey(c.Column) || Evaluation.IsStage(c.Column))];
        if (query.Whole is null && whole.Count == query.Filter.Count)
        {
            faults.Add(Codes.CountingUndefined, query.Place, $"« {measure.Name} » en pourcentage vaut toujours 100 % ici : rien ne dit de quelle part il s'agit. Ajoutez un filtre, par exemple « poste=materiel », ou retirez « en=pourcentage ».");
            return null;
        }

        return query with { Filter = whole, In = null, Whole = null };
    }

    /// <summary>A part as a share; null where the whole cannot have shares (the fault is then noted). Beside a secret, neither is told.</summary>
    internal static Figure? Of(Figure part, Figure whole, Evaluation evaluation, DiagnosticBag faults)
    {
        if (part.State == ValueState.Value && whole.State == ValueState.Value && (part.Value < 0 || whole.Value < part.Value))
        {
            faults.Add(Codes.CountingUndefined, evaluation.Query.Place, $"« {evaluation.Measure.Name} » a une partie négative : des parts d'un tout n'auraient pas de sens. Retirez « en: pourcentage ».");
            return null;
        }

        return part.State != ValueState.Value ? part
            : whole.State == ValueState.Secret ? part with { State = ValueState.Secret, Value = 0 }
            // A share of what is known would be taken for a share of the whole.
            : whole.Lacking > 0 ? part with { State = ValueState.Missing, Value = 0 }
            : whole.Value == 0 ? part with { State = ValueState.NotApplicable, Value = 0 }
            : part with { Value = part.Value * 100 / whole.Value };
    }

    /// <summary>What a cell of a chart of shares asks, with its own whole; the whole itself is an amount, whose proof adds up.</summary>
    public static Evaluation CellOf(Evaluation chart, Evaluation cell, string x, string? series, bool hasSeries)
    {
        var isWithin = AreWithin(chart, x, series);
        var isWhole = isWithin ? !hasSeries : cell.Query.Filter.Count == chart.Query.Filter.Count;
        return isWhole ? cell.Counted() : cell.Among(isWithin ? [.. cell.Query.Filter.Where(c => c.Column != series)] : chart.Query.Filter);
    }

    /// <summary>All the figures of a pivot as shares; null where one cannot be (the fault is then noted).</summary>
    internal static Pivot? Of(Pivot pivot, Evaluation evaluation, string x, string? series, DiagnosticBag faults)
    {
        var isWithin = AreWithin(evaluation, x, series);
        if (new[] { isWithin ? null : x, series }.FirstOrDefault(column => column is not null && evaluation.Measure.Defaults.ContainsKey(column)) is { } overlapping)
        {
            faults.Add(Codes.CountingUndefined, evaluation.Query.Place, $"les groupes de « {overlapping} » se recouvrent : ils ne sont pas les parts d'un tout. Mettez « {overlapping} » en « x: » avec une série, ou retirez « en: pourcentage ».");
            return null;
        }

        var columns = pivot.Categories.Select((_, c) => pivot.Values.SelectMany(line => line[c].Parts).ToList()).ToList();
        var wholes = isWithin ? columns.ConvertAll(evaluation.Figure) : [evaluation.Figure(evaluation.Contributions)];
        var shares = pivot.Values.Select(line => line.Select((part, c) => wholes[isWithin ? c : 0] is { } whole ? evaluation.ShareOf(part, whole) : null).ToList()).ToList();
        return shares.Exists(line => line.Contains(null)) ? null : pivot with { Values = [.. shares.Select(line => (IReadOnlyList<Figure>)[.. line.OfType<Figure>()])] };
    }
}
