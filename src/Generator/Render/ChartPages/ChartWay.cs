using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.ChartPages;

/// <summary>A way to count what a chart shows, as a chart of its own. Slug is the last part of its address; empty for the author's own way.</summary>
internal sealed record ChartWay(string Slug, string Words, DrawnBlock Block)
{
    private static readonly string[] Types = ["barres", "barres-empilees", "barres-horizontales", "courbes", "anneau", "multiples"];

    /// <summary>The author's way first, then the others that have a sense. A title that says « par élève » stays true: only the rise of prices is taken away.</summary>
    public static IReadOnlyList<ChartWay> Of(Facts facts, DrawnBlock drawn)
    {
        // A timeline, targets or a flow has one way.
        if (drawn is not ChartBlock block)
        {
            return [new ChartWay("", "", drawn)];
        }

        if (Evaluations(facts, block) is not [var evaluation, ..] evaluations)
        {
            return [];
        }

        var own = new ChartWay("", OwnWords(facts, evaluation), block);
        if (!Types.Contains(block.Type))
        {
            return [own];
        }

        List<ChartWay> others = [];
        var isAmount = evaluations.TrueForAll(e => e.OwnUnit.Kind == UnitKind.Euros);
        if (isAmount && block.Query is { Per: null, In: null })
        {
            others.Add(Divided(block, "eleve"));
            others.Add(Divided(block, "ecole"));
        }

        if (block.Query is { Per: null, In: null } && block.Beside.Count == 0 && block.Type != "anneau" && (block.Series is not null || !Pivot.IsTime(block.X)))
        {
            others.Add(new ChartWay("en-pourcentage", "en pourcentage", Turned(block, "en pourcentage", query => query with { In = "pourcentage" })));
        }

        if (isAmount && block.Query.In is null && evaluation.Contributions.Select(evaluation.PeriodOf).Distinct().Skip(1).Any())
        {
            others.Add(new ChartWay("en-euros-constants", "en euros constants", Turned(block, "en euros constants", query => query with { In = "euros_constants" })));
        }

        return [own, .. others.Where(way => way.Block is ChartBlock other && HasSense(facts, other))];
    }

    private static ChartWay Divided(ChartBlock block, string per)
        => new($"par-{per}", Divisor.Word(per), Turned(block, Divisor.Word(per), query => query with { Per = per }));

    /// <summary>The author's unit line is about the author's way: the portal's own takes its place.</summary>
    private static ChartBlock Turned(ChartBlock block, string words, Func<Query, Query> turn)
        => block with { Title = $"{block.Title}, {words}", Unit = null, Query = turn(block.Query), Beside = [.. block.Beside.Select(turn)] };

    private static string OwnWords(Facts facts, Evaluation evaluation) => evaluation.Query switch
    {
        { Per: { } per } => Divisor.Word(per),
        { IsShare: true } => "en pourcentage",
        { IsInConstantEuros: true } => ConstantEuros.Words(facts),
        _ => evaluation.OwnUnit.Kind == UnitKind.Euros ? "en euros" : "en nombre",
    };

    /// <summary>Every figure can be worked out, one is known, and nothing that was shown became a secret.</summary>
    private static bool HasSense(Facts facts, ChartBlock block)
    {
        var pivots = Evaluations(facts, block).ConvertAll(e => Pivot.Of(facts, e, block.X, block.Series));
        var figures = pivots.SelectMany(pivot => pivot?.Values ?? []).SelectMany(line => line).ToList();
        return pivots.Count == block.Beside.Count + 1 && !pivots.Contains(null)
            && figures.Exists(f => f.State == ValueState.Value && f.Value != 0)
            && !(block.Query.IsShare && figures.Exists(f => f.State == ValueState.Secret));
    }

    /// <summary>Whatever is wrong means that this way is not offered; the faults of the page itself are told elsewhere.</summary>
    private static List<Evaluation> Evaluations(Facts facts, ChartBlock block)
    {
        List<(string, Place)> dimensions = [(block.X, block.XPlace), .. block.Series is { } series ? [(series, block.SeriesPlace)] : Array.Empty<(string, Place)>()];
        return [.. block.Beside.Prepend(block.Query).Select(query => Evaluation.Of(facts, query, dimensions, new DiagnosticBag())).OfType<Evaluation>()];
    }
}
