using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record DedicatedLinesView(StateView State, TableView Table);

/// <summary>B3: in each budget since the programme began, is there a line that is for it alone, and how much went through it.</summary>
internal static class DedicatedLines
{
    private static readonly (string Measure, string Stage)[] Measures = [("depenses_votees", "vote"), ("depenses_realisees", "realise")];

    public static DedicatedLinesView? Of(Telling telling)
    {
        var start = telling.Dossier.Programme?.Start.Year ?? 0;
        var years = telling.Dossier.Rows("budget").Select(YearOf).Where(year => year >= start && year > 0).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        // A year without any budget line is a year without a dedicated one: it is shown too, as the charter's page counts it.
        var first = start > 0 ? start : years.Min();
        var all = Enumerable.Range(first, Math.Clamp(years.Max() - first + 1, 1, 100)).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        var rows = all.Select(year => RowOf(telling, year)).ToList();
        var with = rows.Count(row => row.HasLine);
        var words = telling.Words;
        HeaderView[] headers =
        [
            new(words["ligne_dediee.annee"]), new(words["ligne_dediee.ligne"]),
            .. Measures.SelectMany(m => new[] { new HeaderView(words[$"ligne_dediee.{m.Stage}"], "n"), new HeaderView(words[$"ligne_dediee.part_{m.Stage}"], "n") }),
        ];
        return new DedicatedLinesView(
            new StateView(with == all.Count ? Signs.Kept : with > 0 ? Signs.Partly : Signs.Ahead, words[with == all.Count ? "ligne_dediee.toutes" : "ligne_dediee.certaines"].Replace("{n}", French.Number(with), StringComparison.Ordinal).Replace("{total}", French.Number(all.Count), StringComparison.Ordinal)),
            telling.Table("budget", words["ligne_dediee.legende"].Replace("{annees}", all.Count == 1 ? all[0] : $"{all[0]} à {all[^1]}", StringComparison.Ordinal), headers, [.. rows.Select(row => row.Cells)]));
    }

    private static (bool HasLine, IReadOnlyList<CellView> Cells) RowOf(Telling telling, string year)
    {
        var words = telling.Words;
        var hasLine = telling.Dossier.Rows("budget").Any(row => row.Text("exercice") == year && row["ligne_dediee"].IsTrue);
        List<CellView> cells = [new(year, "", IsHeader: true), new(hasLine ? $"●{French.NoBreakSpace}{words["ligne_dediee.oui"]}" : $"○{French.NoBreakSpace}{words["ligne_dediee.non"]}")];
        foreach (var (measure, _) in Measures)
        {
            var all = telling.Figure(measure, ("exercice", year));
            var part = telling.Figure(measure, ("exercice", year), ("ligne_dediee", "true"));
            // A year whose accounts are still to come is not a year without expenses.
            var absent = all is null ? FigureText.Of(int.Parse(year, CultureInfo.InvariantCulture) >= telling.Dossier.Today.Year ? ValueState.NotDue : ValueState.Missing) : French.Euros(0);
            cells.Add(Telling.Cell(part, absent));
            cells.Add(Telling.ShareCell(telling.Share(measure, [telling.Where("exercice", year)], "ligne_dediee", "true")));
        }

        return (hasLine, cells);
    }

    private static int YearOf(Row row) => int.TryParse(row.Text("exercice"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}
