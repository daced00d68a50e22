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
    /// <summary>The outcome as a sign and words; where there is nothing to judge, why.</summary>
    public required StateView State { get; init; }

    public string? TargetPeriod { get; init; }

    /// <summary>What the commune says of the value, or of its absence (<c>notes</c>).</summary>
    public string? Note { get; init; }

    public bool IsMissing { get; init; }
}

internal static class YearResults
{
    public static IReadOnlyList<YearResultView> Of(Telling telling, SchoolYear year, IndicatorViews indicators)
        => [.. telling.Dossier.Rows("indicateurs").Where(row => !(row.Date("defini_le") > year.LastDay) || ReadingOf(telling, row, year).Results.Count > 0).Select(row => View(telling, row, year, indicators))];

    /// <summary>The rows of results that the table shows, for the method that stands beside them.</summary>
    public static IEnumerable<Row> Rows(Telling telling, SchoolYear year)
        => telling.Dossier.Rows("resultats").Where(row => row.Text("periode") == year.Name);

    private static YearResultView View(Telling telling, Row indicator, SchoolYear year, IndicatorViews indicators)
    {
        var view = indicators.Of(new IndicatorBlock(indicator.Place, indicator.Key), year.Name)!;
        var reading = ReadingOf(telling, indicator, year);
        var note = telling.Dossier.Rows("notes").FirstOrDefault(n => n.Text("jeu") == "resultats" && n.Text("mesure") == indicator.Key && n.Text("periode") == year.Name);
        return new YearResultView(view.Label, view.Address, view.Baseline?.Value, view.Values is [var only, ..] ? only : null, view.Target?.Value, reading.Outcome)
        {
            State = IndicatorState.Of(reading, telling.Words) ?? new StateView(Signs.None, WhyNone(reading, telling.Words)),
            TargetPeriod = view.Target?.Period,
            Note = note == default ? null : note.Text("note"),
            IsMissing = reading.Lacking is not null,
        };
    }

    /// <summary>« Sans objet » is said of what could not be measured, and of nothing else.</summary>
    private static string WhyNone(IndicatorReading reading, Words words)
        => reading.Results is not [.., var result] ? words["bilan.aucune_valeur"]
            : Statuses.AbsenceOf(result) switch
            {
                ValueState.NotDue => words["bilan.pas_connu"],
                ValueState.NotApplicable => words["etats.sans_objet"],
                _ when reading.Indicator["cible"].IsMissing => Charts.Sentence.Capital(words["bilan.sans_cible"]),
                ValueState.Secret => words["bilan.secret"],
                _ => words["bilan.non_comparable"],
            };

    /// <summary>The indicator with the result of the year alone.</summary>
    private static IndicatorReading ReadingOf(Telling telling, Row indicator, SchoolYear year)
        => IndicatorReading.Of(telling.Facts, indicator.Key, [telling.Where("periode", year.Name)])!;
}
