using System.Globalization;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Chapters;

/// <summary>Which rows of <c>financements</c> a total may add: those of the budget years of the programme under way. Its measures add money, no gift in kind.</summary>
internal sealed class FundingScope
{
    private readonly Telling telling;

    public FundingScope(Telling telling)
    {
        this.telling = telling;
        var all = telling.Dossier.Rows("financements");
        Inside = [.. all.Where(row => IsInProgramme(telling, row))];
        Outside = [.. all.Where(row => !IsInProgramme(telling, row))];
        Years = [.. Inside.Select(row => row.Text("exercice") ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Row> Inside { get; }

    public IReadOnlyList<Row> Outside { get; }

    public IReadOnlyList<string> Years { get; }

    /// <summary>Those that are over on the day of the site: in the others all is planned, and no aid has come whole.</summary>
    public IReadOnlyList<string> Ended => [.. Years.Where(year => string.CompareOrdinal(year, telling.Dossier.Today.Year.ToString(CultureInfo.InvariantCulture)) < 0)];

    /// <summary>« 2023 à 2026 ».</summary>
    public string Period => PeriodOf(Years);

    public static string PeriodOf(IReadOnlyList<string> years) => years.Count switch { 0 => "", 1 => years[0], _ => $"{years[0]} à {years[^1]}" };

    /// <summary>A measure over the programme's years, narrowed further.</summary>
    public Views.FigureView? Figure(string measure, params IReadOnlyList<Criterion> further) => Of(measure, Years, further);

    /// <summary>A measure over one of its years.</summary>
    public Views.FigureView? OfYear(string measure, string year, string? per = null)
        => per is not null && Divisor.Find(telling.Facts, per, year) is null ? null : Of(measure, [year], [], per);

    /// <summary>What one origin has of a measure, over the programme's years or some of them, as a percentage.</summary>
    public Views.FigureView? Share(string measure, string origin, params IReadOnlyList<string> years)
        => telling.Share(measure, [telling.Where("exercice", years.Count == 0 ? [.. Years] : [.. years])], "origine", origin);

    private Views.FigureView? Of(string measure, IReadOnlyList<string> years, IReadOnlyList<Criterion> further, string? per = null)
        => telling.Figure(new Query { Measure = measure, Filter = [telling.Where("exercice", [.. years]), .. further], Per = per, Place = telling.Place });

    private static bool IsInProgramme(Telling telling, Row row)
        => telling.Dossier.Programme is { } programme && int.TryParse(row.Text("exercice"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= programme.Start.Year && year <= programme.Horizon.Year;
}
