using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Charts.Targets;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From indicators to the figure that shows how far each is from its target; and to the drawing alone, for the block of one.</summary>
internal static class TargetsBuilder
{
    public static ChartView? Build(Facts facts, TargetsBlock block, string id, SiteViews views, Func<Evaluation, string> proofOf, string report, Words words)
    {
        var readings = IndicatorReading.IdsOf(facts, block.Filter).Select(name => IndicatorReading.Of(facts, name, block.Filter)).OfType<IndicatorReading>().ToList();
        if (readings.Count == 0)
        {
            return null;
        }

        var targets = readings.Select(reading => TargetOf(facts, reading, words)).ToList();
        var sentence = TargetSentence.Of(targets);
        var dataset = views.Datasets["indicateurs"];
        return new ChartView
        {
            Id = id,
            Type = "cible",
            Title = block.Title,
            Unit = block.Unit is { } own ? Scope.Completed(own, ScopeOf(facts, readings), block.Title) : UnitLine(facts, readings),
            Sentence = sentence,
            Svg = Picture.Of(id, block.Title, sentence, frame => TargetDrawing.Draw(targets, frame, named: true)),
            Table = Table(facts, block, readings, targets, views, proofOf, words),
            Csv = dataset.Csv,
            SourceTitle = dataset.Title,
            SourceAddress = dataset.Address,
            Note = block.Note,
            Proofs = [],
            Report = report,
        };
    }

    /// <summary>One indicator, where its block says the rest; empty where it has neither a value nor a target.</summary>
    public static string Drawing(Facts facts, IndicatorReading reading, Words words)
    {
        var target = TargetOf(facts, reading, words);
        return target.Known.Any() && (target.Goal ?? target.Baseline) is not null ? Picture.Silent(frame => TargetDrawing.Draw([target], frame, named: false)) : "";
    }

    private static Target TargetOf(Facts facts, IndicatorReading reading, Words words)
    {
        var row = reading.Indicator;
        var value = reading.Shown is { } shown ? new Reach(DatumOf(facts, reading, shown), shown.Text("periode")) : new Reach(Datum.Missing, null);
        var name = row.Text("libelle") ?? "";
        var level = reading.Level is null or IndicatorReading.WholeCommune ? "" : $", {Labels.Of(facts, "resultats", "niveau", reading.Level)}";
        return new Target(name + level, reading.Unit, Promise(row, "reference"), value, Promise(row, "cible"), reading.Outcome)
        {
            State = IndicatorState.Of(reading, words) is { } state ? $"{state.Sign} {state.Label}" : "",
            Lacking = reading.Latest is null ? null : reading.Lacking?.Text("periode"),
        };
    }

    private static Reach? Promise(Row indicator, string column) => indicator.Number(column) is { } value ? new Reach(Datum.Of(value), indicator.Text($"{column}_periode")) : null;

    private static Datum DatumOf(Facts facts, IndicatorReading reading, Row result)
        => EvaluationOf(facts, reading, result)?.Total() is { } figure ? new Datum(figure.State, figure.Value) : Datum.Missing;

    private static Evaluation? EvaluationOf(Facts facts, IndicatorReading reading, Row result)
    {
        Criterion Is(string column) => new(column, [result.Text(column) ?? ""], reading.Indicator.Place);
        var query = new Query { Measure = "indicateur_valeur", Filter = [Is("indicateur_id"), Is("periode"), Is("niveau")], Place = reading.Indicator.Place };
        return Evaluation.Of(facts, query, [], new DiagnosticBag());
    }

    /// <summary>« En % · 2022-2023 à 2025-2026 »; indicators of several units say theirs beside each value.</summary>
    private static string UnitLine(Facts facts, List<IndicatorReading> readings)
        => string.Join(" · ", new[] { "Du départ à la cible", string.Join(", ", ScopeOf(facts, readings)) }.Where(part => part.Length > 0));

    private static IReadOnlyList<string> ScopeOf(Facts facts, List<IndicatorReading> readings)
    {
        var periods = readings.SelectMany(reading => new[] { reading.Indicator.Text("reference_periode"), reading.Shown?.Text("periode"), reading.Indicator.Text("cible_periode") })
            .OfType<string>().Order(StringComparer.Ordinal).ToList();
        var scope = periods.Count == 0 ? "" : periods[0] == periods[^1] ? periods[0] : $"{periods[0]} à {periods[^1]}";
        var levels = readings.Select(reading => reading.Level).OfType<string>().Distinct().ToList();
        var place = levels is [var level] ? Labels.Of(facts, "resultats", "niveau", level) : "";
        return [.. new[] { scope, place }.Where(part => part.Length > 0)];
    }

    private static TableView Table(Facts facts, TargetsBlock block, List<IndicatorReading> readings, List<Target> targets, SiteViews views, Func<Evaluation, string> proofOf, Words words)
    {
        var rows = readings.Zip(targets, (reading, target) =>
        {
            var proof = reading.Shown is not { } shown ? null : EvaluationOf(facts, reading, shown) is { } evaluation ? proofOf(evaluation) : views.Evidence.AddressOf(shown);
            var row = views.Evidence.AddressOf(reading.Indicator);
            return new RowView(null,
            [
                new CellView(target.Name, "", true) { Address = row },
                Cell(target.Unit, target.Baseline, target.Baseline is null ? null : row, "pas de mesure"),
                Cell(target.Unit, target.Value, proof, ""),
                Cell(target.Unit, target.Goal, target.Goal is null ? null : row, "pas de cible"),
                new CellView(target.State, Signs.ClassOf(target.State)),
            ]);
        });
        return new TableView(
            Scope.Completed(block.Title, ScopeOf(facts, readings)),
            [new HeaderView("Indicateur"), new HeaderView(words["indicateur.reference"], "n"), new HeaderView(words["indicateur.valeur"], "n"), new HeaderView(words["indicateur.cible"], "n"), new HeaderView("État")],
            [.. rows]);
    }

    /// <summary>« 30,8 % (2022-2023) ».</summary>
    private static CellView Cell(Unit unit, Reach? reach, string? address, string none)
    {
        if (reach is not { Datum: var datum } known)
        {
            return new CellView(none, "n");
        }

        var text = datum.IsValue ? unit.InText(datum.Value) : UnitText.Words(datum.State);
        return new CellView(known.Period is { } period ? $"{text} ({period})" : text, "n") { IsSecret = datum.State == ValueState.Secret, Address = address };
    }
}
