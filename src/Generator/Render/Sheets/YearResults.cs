using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>An indicator as a school year left it: from where it started, through the value of the year, to its target.</summary>
internal sealed record YearResultView(string Label, string Address, string? Baseline, PointView? Value, string? Target, string? Outcome)
{
    public string? TargetPeriod { get; init; }

    /// <summary>What the commune says of the value, or of its absence (<c>notes</c>).</summary>
    public string? Note { get; init; }

    public bool IsMissing { get; init; }
}

internal static class YearResults
{
    public static IReadOnlyList<YearResultView> Of(Telling telling, SchoolYear year, IndicatorViews indicators)
        => [.. telling.Dossier.Rows("indicateurs").Where(row => !(row.Date("defini_le") > year.LastDay) || ValueOf(telling, row, year) != default).Select(row => View(telling, row, year, indicators))];

    /// <summary>The rows of results that the table shows, for the method that stands beside them.</summary>
    public static IEnumerable<Row> Rows(Telling telling, SchoolYear year)
        => telling.Dossier.Rows("resultats").Where(row => row.Text("periode") == year.Name);

    private static YearResultView View(Telling telling, Row indicator, SchoolYear year, IndicatorViews indicators)
    {
        var view = indicators.Of(new IndicatorBlock(indicator.Place, indicator.Key))!;
        var row = ValueOf(telling, indicator, year);
        var note = telling.Dossier.Rows("notes").FirstOrDefault(n => n.Text("jeu") == "resultats" && n.Text("mesure") == indicator.Key && n.Text("periode") == year.Name);
        return new YearResultView(view.Label, view.Address, view.Baseline?.Value, view.Values.FirstOrDefault(point => point.Period == year.Name), view.Target?.Value, OutcomeOf(indicator, row))
        {
            TargetPeriod = view.Target?.Period,
            Note = note == default ? null : note.Text("note"),
            IsMissing = row != default && row.Text("statut") == "manquant",
        };
    }

    /// <summary>The value of the year for the commune as a whole, else for the first group that has one.</summary>
    private static Row ValueOf(Telling telling, Row indicator, SchoolYear year)
        => Rows(telling, year).Where(row => row.Text("indicateur_id") == indicator.Key)
            .OrderBy(row => row.Text("niveau") is not (null or "commune")).ThenBy(row => row.Text("statut") != "ok").FirstOrDefault();

    /// <summary>Reached at or beyond the target; missed once its period has come; else on the way.</summary>
    private static string? OutcomeOf(Row indicator, Row result)
        => result == default ? null : (indicator.Text("sens"), result.Number("valeur"), indicator.Number("cible")) switch
        {
            ("hausse", { } value, { } target) when value >= target => "atteinte",
            ("baisse", { } value, { } target) when value <= target => "atteinte",
            ("hausse" or "baisse", not null, not null) => string.CompareOrdinal(result.Text("periode"), indicator.Text("cible_periode")) >= 0 ? "manquee" : "en_chemin",
            _ => null,
        };
}
