using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>The money of a school year: budgets run from January to December, so the two years that it touches are shown.</summary>
internal sealed record YearMoneyView(TableView Years)
{
    /// <summary>The last of the two years of which the account is known.</summary>
    public string? Detailed { get; init; }

    public TableView? Uses { get; init; }

    public TableView? Sources { get; init; }
}

internal static class YearMoney
{
    /// <summary>Null where the commune keeps no budget.</summary>
    public static YearMoneyView? Of(Telling telling, int start, Place place)
    {
        if (!telling.Facts.Datasets.ContainsKey("budget"))
        {
            return null;
        }

        string[] years = [Text(start), Text(start + 1)];
        var spent = years.ToDictionary(year => year, year => telling.Figure(Spent(year)), StringComparer.Ordinal);
        var table = telling.Table(
            "budget",
            telling.Words["bilan.annees_legende"].Replace("{debut}", years[0], StringComparison.Ordinal).Replace("{fin}", years[1], StringComparison.Ordinal),
            [new HeaderView(telling.Words["bilan.annee"]), new HeaderView(telling.Words["bilan.vote"], "n"), new HeaderView(telling.Words["bilan.depense"], "n"), new HeaderView(telling.Words["bilan.par_eleve"], "n")],
            [.. years.Select(year => (IReadOnlyList<CellView>)
            [
                new CellView(year, "", IsHeader: true),
                Telling.Cell(telling.Figure("depenses_votees", ("exercice", year)), IsBefore(telling, year) ? FigureText.Of(ValueState.NotApplicable) : FigureText.Of(ValueState.Missing)),
                Telling.Cell(spent[year], Absent(telling, year)),
                Telling.Cell(PerPupil(year), Absent(telling, year)),
            ])]);
        if (years.LastOrDefault(year => spent[year] is not null) is not { } last)
        {
            return new YearMoneyView(table);
        }

        return new YearMoneyView(table)
        {
            Detailed = last,
            Uses = Split("budget", Spent(last), "poste", "bilan.postes_legende", "bilan.poste", "bilan.depense"),
            Sources = Split("financements", new Query { Measure = "financements_accordes", Filter = [new Criterion("exercice", [last], place)], Place = place }, "origine", "bilan.sources_legende", "bilan.source", "bilan.accorde"),
        };

        Query Spent(string year) => new() { Measure = "depenses_realisees", Filter = [new Criterion("exercice", [year], place)], Place = place };

        // Where nobody counted the pupils, there is nothing to divide by.
        FigureView? PerPupil(string year) => spent[year] is null || Divisor.Find(telling.Facts, "eleve", year) is null ? null : telling.Figure(Spent(year) with { Per = "eleve" });

        TableView? Split(string dataset, Query query, string by, string caption, string head, string amount)
            => telling.Facts.Datasets.ContainsKey(dataset) && Parts.Of(telling, query, by) is var (rows, total)
                ? telling.Table(dataset, telling.Words[caption].Replace("{annee}", last, StringComparison.Ordinal), [new HeaderView(telling.Words[head]), new HeaderView(telling.Words[amount], "n")], rows) with { Total = total }
                : null;
    }

    /// <summary>Before the programme there was nothing to vote nor to spend for it: no figure is missing.</summary>
    private static bool IsBefore(Telling telling, string year)
        => telling.Facts.Settings.Programmes is { Count: > 0 } programmes && int.Parse(year, CultureInfo.InvariantCulture) < programmes.Min(programme => programme.Start).Year;

    private static string Absent(Telling telling, string year)
        => FigureText.Of(IsBefore(telling, year) ? ValueState.NotApplicable : IsDue(telling, year) ? ValueState.Missing : ValueState.NotDue);

    /// <summary>The account of a year is voted by the end of the next June.</summary>
    private static bool IsDue(Telling telling, string year) => telling.Dossier.Today > new DateOnly(int.Parse(year, CultureInfo.InvariantCulture) + 1, 6, 30);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
