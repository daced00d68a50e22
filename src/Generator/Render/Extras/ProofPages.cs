using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Extras;

/// <summary>A proof laid out as one would on paper: rows, then the total.</summary>
internal static class ProofPages
{
    private const int MostRows = 300;

    public static ProofView View(Facts facts, Proof proof, string title, SiteViews views, Words words, string report)
    {
        var evaluation = proof.Evaluation;
        var measure = evaluation.Measure;
        var dataset = facts.Datasets[measure.Dataset];
        var view = views.Datasets[measure.Dataset];
        var sum = Figure.Sum(evaluation.Contributions);
        var unit = evaluation.Unit;
        return new ProofView
        {
            Title = title,
            Value = measure.IsSingle && evaluation.Contributions.Count > 1 ? ""
                : sum.State == ValueState.Secret ? FigureText.InText(sum, unit, words)
                : Exact(sum, unit),
            Formula = measure.Formula,
            Filter = Scope.FilterInWords(facts, evaluation),
            Division = DivisionOf(evaluation, sum, unit),
            Table = TableOf(facts, evaluation, dataset.Schema, sum, unit, words) with { Csv = view.Csv, SourceAddress = view.Address, SourceTitle = view.Title },
            Dataset = view,
            Report = report,
        };
    }

    private static TableView TableOf(Facts facts, Evaluation evaluation, Schema schema, Figure sum, Unit unit, Words words)
    {
        var measure = evaluation.Measure;
        var columns = (measure.ProofColumns.Count > 0 ? measure.ProofColumns : schema.PrimaryKey.Count > 0 ? schema.PrimaryKey : [schema.Fields[0].Name])
            .Where(c => schema.IndexOf(c) >= 0).ToList();
        var shown = evaluation.Contributions.Take(MostRows).ToList();
        var rows = TableViews.Of(facts, "", schema, [.. shown.Select(c => c.Row)], columns, MostRows);
        var withPeriod = shown.Any(c => c.Period is not null);
        var headers = withPeriod ? rows.Columns.Append(new HeaderView(words["preuve.annee"], "n")) : rows.Columns;
        return new TableView(
            words["preuve.legende"],
            [.. headers, new HeaderView(measure.Label, "n")],
            [.. rows.Rows.Select((row, i) => row with { Cells = [.. row.Cells, .. PeriodCells(shown[i], withPeriod), new CellView(AmountOf(shown[i], unit), "n") { IsSecret = shown[i].State == ValueState.Secret }] })])
        {
            Hidden = evaluation.Contributions.Count - shown.Count,
            Note = evaluation.Contributions.Count(c => c.State == ValueState.Missing) is > 0 and var missing && !measure.IsSingle
                ? words["graphique.incomplet"].Replace("{n}", missing.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : null,
            Total = measure.IsSingle ? [] :
            [
                .. columns.Select((_, i) => new CellView(i == 0 ? words["tableau.total"] : "", "", i == 0)),
                .. PeriodCells(null, withPeriod),
                new CellView(Exact(sum, unit), "n") { IsSecret = sum.State == ValueState.Secret },
            ],
        };
    }

    private static CellView[] PeriodCells(Contribution? contribution, bool withPeriod)
        => withPeriod ? [new CellView(contribution?.Period ?? "", "n")] : [];

    private static string AmountOf(Contribution contribution, Unit unit)
        => Exact(new Figure(contribution.State, contribution.Amount, []), unit);

    /// <summary>To the cent: here nothing is rounded.</summary>
    private static string Exact(Figure figure, Unit unit)
        => figure.State == ValueState.Value && unit.Kind == UnitKind.Euros ? French.Euros(figure.Value) : FigureText.Of(figure, unit);

    private static string? DivisionOf(Evaluation evaluation, Figure sum, Unit unit)
    {
        if (evaluation.Query.Per is not { } per || sum.State != ValueState.Value || evaluation.Divided() is not { } divided)
        {
            return null;
        }

        return $"{Exact(sum, unit)} ÷ {French.ShortNumber(divided.Divisor)} = {French.Euros(Math.Round(divided.Result.Value, 2))} {Divisor.Word(per)}";
    }
}
