using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>A school year of support, month by month, and what the commune says of those that stand out.</summary>
internal sealed record SupportYearView(TableView Table, IReadOnlyList<NoteView> Notes);

/// <summary>What was promised in a month, and what the month shows. Null where nothing was promised, or nothing is known.</summary>
internal readonly record struct SupportMonth(Row Row, decimal? PromisedHours, decimal? PromisedShare)
{
    /// <summary>The median: where it is beyond the promise, half the repairs at least were too late.</summary>
    public bool? IsLate => Row.Number("delai_median_h") is { } hours && PromisedHours is { } promised ? hours > promised : null;

    public bool? IsDown => Row.Number("disponibilite") is { } share && PromisedShare is { } promised ? share < promised : null;
}

/// <summary>The months of a contract's support beside what was in force in each.</summary>
internal static class SupportMonths
{
    private const int LastMonths = 12;

    private static readonly string[] Measured = ["ouverts", "clos", "delai_median_h", "disponibilite"];

    /// <param name="promises">The undertakings of the contract.</param>
    /// <param name="rows">The rows of <c>incidents</c> of the contract.</param>
    public static IReadOnlyList<SupportMonth> Beside(IReadOnlyList<Row> promises, IEnumerable<Row> rows)
        => [.. rows.Where(row => Calendar.PeriodOf(row.Text("mois")) is not null).OrderBy(row => row.Text("mois"), StringComparer.Ordinal).Select(row => Of(promises, row))];

    /// <summary>By school year, the newest first.</summary>
    public static IReadOnlyList<SupportYearView> Of(Telling telling, IReadOnlyList<Row> promises, IReadOnlyList<Row> rows)
        => [.. Beside(promises, rows).GroupBy(month => SchoolYear.Of(month.Row.Text("mois"))!.Value.Name, StringComparer.Ordinal).Reverse().Select(year => YearOf(telling, year.Key, [.. year]))];

    /// <summary>How many of the last twelve months kept each promise.</summary>
    public static IReadOnlyList<StateView> Outcomes(Telling telling, IReadOnlyList<Row> promises, IReadOnlyList<Row> rows)
    {
        var last = Beside(promises, rows).TakeLast(LastMonths).ToList();
        return [.. new[] { Outcome("retard", [.. last.Select(month => month.IsLate).OfType<bool>()]), Outcome("panne", [.. last.Select(month => month.IsDown).OfType<bool>()]) }.OfType<StateView>()];

        StateView? Outcome(string kind, List<bool> missed)
        {
            var count = missed.Count(isMissed => isMissed);
            var sentence = count == 0 ? $"maintenance.{kind}_jamais" : $"maintenance.{kind}";
            return missed.Count == 0 ? null : new StateView(
                count == 0 ? Signs.Kept : count < missed.Count ? Signs.Partly : Signs.Amiss,
                telling.Words[sentence].Replace("{n}", French.Number(count), StringComparison.Ordinal).Replace("{total}", French.Number(missed.Count), StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// An undertaking holds from the month after its signature until a newer one does. Of several signed together the mildest is held against
    /// the month: what is said to be missed is missed.
    /// </summary>
    private static SupportMonth Of(IReadOnlyList<Row> promises, Row row)
    {
        var first = Calendar.PeriodOf(row.Text("mois"))!.Value.First;
        var before = promises.Where(promise => promise.Date("signe_le") < first).ToList();
        var inForce = before.Where(promise => promise.Date("signe_le") == before.Max(other => other.Date("signe_le"))).ToList();
        return new SupportMonth(row, inForce.Max(promise => promise.Number("delai_retablissement_h")), inForce.Min(promise => promise.Number("taux_disponibilite")));
    }

    private static SupportYearView YearOf(Telling telling, string year, IReadOnlyList<SupportMonth> months)
    {
        var words = telling.Words;
        HeaderView[] headers = [new(words["maintenance.mois"]), .. Measured.Select(column => new HeaderView(words[$"maintenance.{column}"], "n")), new(words["maintenance.promesse"])];
        var rows = months.Select(month => (IReadOnlyList<CellView>)
        [
            new CellView(MonthOf(month.Row.Text("mois")), "", IsHeader: true),
            .. Measured.Select(column => CellOf(telling, month.Row, column)),
            StateCell(words, month),
        ]);
        var names = months.Select(month => month.Row.Text("mois")).ToHashSet(StringComparer.Ordinal);
        var notes = telling.Dossier.Rows("notes").Where(note => note.Text("jeu") == "incidents" && names.Contains(note.Text("periode")))
            .Select(note => new NoteView(MonthOf(note.Text("periode")), note.Text("note") ?? ""));
        return new SupportYearView(telling.Table("incidents", words["maintenance.legende"].Replace("{annee}", year, StringComparison.Ordinal), headers, [.. rows]), [.. notes]);
    }

    private static CellView CellOf(Telling telling, Row row, string column)
        => row[column].IsMissing && IsHoliday(row) ? new CellView(FigureText.Of(ValueState.NotApplicable), "n") : telling.Cell(row, column);

    private static CellView StateCell(Words words, SupportMonth month)
    {
        var state = StateOf(words, month);
        return new CellView(state, Signs.ClassOf(state));
    }

    private static string StateOf(Words words, SupportMonth month)
    {
        if (month is { PromisedHours: null, PromisedShare: null })
        {
            return $"{Signs.None}{French.NoBreakSpace}{words["maintenance.sans_promesse"]}";
        }

        var missed = new[] { (month.IsLate, "maintenance.le_delai"), (month.IsDown, "maintenance.la_disponibilite") }.Where(m => m.Item1 == true).Select(m => words[m.Item2]).ToList();
        return missed.Count > 0 ? $"{Signs.Amiss}{French.NoBreakSpace}{words["maintenance.manquee"].Replace("{quoi}", French.Listed(missed), StringComparison.Ordinal)}"
            : month is { IsLate: null, IsDown: null } ? $"{Signs.None}{French.NoBreakSpace}{FigureText.Of(IsHoliday(month.Row) ? ValueState.NotApplicable : ValueState.Missing)}"
            : $"{Signs.Kept}{French.NoBreakSpace}{words["maintenance.tenue"]}";
    }

    /// <summary>No class is held: that nothing could be measured is no gap.</summary>
    private static bool IsHoliday(Row row) => Calendar.PeriodOf(row.Text("mois")) is { First.Month: 7 or 8 };

    private static string MonthOf(string? month)
    {
        var name = Calendar.PeriodOf(month) is { } days ? French.MonthYear(days.First) : month ?? "";
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
