using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record BenchmarksView(IReadOnlyList<BenchmarkView> Benchmarks, LinkView Source);

/// <summary>A benchmark with its year and its source, and the commune's own figure where one can be set beside it.</summary>
internal sealed record BenchmarkView(string Title, string Value, string Year, string Source, string? SourceUrl, string Address)
{
    /// <summary>Null where nothing published compares.</summary>
    public OwnFigureView? Own { get; init; }
}

/// <summary>A figure of the commune, what it covers, and the aggregates that it is made of, each with its proof.</summary>
internal sealed record OwnFigureView(FigureView Figure, string Scope, IReadOnlyList<NamedFigureView> Parts)
{
    /// <summary>What is counted with the rest, or left out, and could be thought otherwise.</summary>
    public string? Note { get; init; }
}

internal sealed record NamedFigureView(string Label, string Value, string Proof);

/// <summary>B3: national figures, to see an order of size. What the commune's own is made of is in <see cref="OwnFigures"/>.</summary>
internal static class Benchmarks
{
    public static BenchmarksView? Of(Telling telling)
    {
        var rows = telling.Dossier.Rows("reperes");
        var own = new OwnFigures(telling);
        // What compares comes first: it is what a reader looks for.
        return rows.Count == 0 ? null : new BenchmarksView(
            [.. rows.Select(row => ViewOf(telling, row, own.Of(row.Text("cle") ?? "", row.Text("libelle") ?? ""))).OrderBy(benchmark => benchmark.Own is null)],
            telling.DatasetLink("reperes"));
    }

    /// <summary>« 58 € par élève et par an », « 75,5 % », « 11,9 ordinateurs pour 100 élèves ».</summary>
    internal static string Written(decimal value, string unit)
        => unit is "pourcentage" or "pourcent" ? French.Percent(value)
            : unit.StartsWith("euro", StringComparison.Ordinal) ? $"{French.Euros(value)}{unit[(unit.StartsWith("euros", StringComparison.Ordinal) ? 5 : 4)..]}"
            : unit == "nombre" ? French.ShortNumber(value)
            : $"{French.ShortNumber(value)}{French.NoBreakSpace}{unit}";

    private static BenchmarkView ViewOf(Telling telling, Row row, OwnFigureView? own)
        => new(row.Text("libelle") ?? "", Written(row.Number("valeur") ?? 0, row.Text("unite") ?? ""), row.Text("annee") ?? "", row.Text("source") ?? "", row.Text("source_url"), telling.RowLink(row))
        {
            Own = own,
        };
}
