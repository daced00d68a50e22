using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record FundingView(string Period, LinkView Source)
{
    /// <summary>Aids by origin: asked, awarded, received, and the share of each. Null where none was asked.</summary>
    public TableView? Aids { get; init; }

    /// <summary>Year by year: the aids, and the commune's own share beside them.</summary>
    public TableView? Years { get; init; }

    /// <summary>Those that were refused, or awarded less than was asked: what a total hides.</summary>
    public required IReadOnlyList<RequestView> CutShort { get; init; }

    /// <summary>Each request of the programme, the newest year first.</summary>
    public required IReadOnlyList<RequestYearView> Requests { get; init; }

    /// <summary>What is to be paid back: no aid, and added to none.</summary>
    public required IReadOnlyList<RequestView> Loans { get; init; }

    /// <summary>What is not money, told apart and added to nothing.</summary>
    public required IReadOnlyList<RequestView> InKind { get; init; }

    /// <summary>Requests before or after the programme, which its totals leave out.</summary>
    public required IReadOnlyList<RequestYearView> Outside { get; init; }
}

internal sealed record RequestYearView(string Year, IReadOnlyList<RequestView> Requests);

/// <summary>B3: for each source what was asked, awarded and received, and what the commune pays itself.</summary>
internal static class Sources
{
    public static FundingView? Of(Telling telling)
    {
        var scope = new FundingScope(telling);
        if (scope.Inside.Count + scope.Outside.Count == 0)
        {
            return null;
        }

        var (own, aids) = (scope.Figure("apport_commune"), scope.Figure("aides_accordees"));
        // The two are rounded together once; every table below adds up to these.
        var totals = French.LargestRemainder([aids?.Amount ?? 0, own?.Amount ?? 0]);
        return new FundingView(scope.Period, telling.DatasetLink("financements"))
        {
            Aids = aids is null ? null : AidsByOrigin(telling, scope, totals[0]),
            Years = scope.Years.Count == 0 ? null : ByYear(telling, scope, totals),
            CutShort = [.. scope.Inside.Where(IsCutShort).OrderByDescending(row => row.Text("exercice"), StringComparer.Ordinal).ThenBy(row => row.Index).Select(row => Requests.Of(telling, row))],
            Requests = ByYear(telling, scope.Inside.Where(Awards.IsAid)),
            Loans = [.. scope.Inside.Where(row => Awards.IsMoney(row) && row.Text("origine") == "emprunt").Select(row => Requests.Of(telling, row))],
            InKind = [.. scope.Inside.Where(row => row["en_nature"].IsTrue).Select(row => Requests.Of(telling, row))],
            Outside = ByYear(telling, scope.Outside),
        };
    }

    private static bool IsCutShort(Row row)
        => row.Text("statut") == "refuse" || (row.Text("origine") != "commune" && !row["en_nature"].IsTrue && row.Number("montant_accorde") < row.Number("montant_demande"));

    private static TableView AidsByOrigin(Telling telling, FundingScope scope, decimal total)
    {
        var words = telling.Words;
        string[] measures = ["aides_demandees", "aides_accordees", "aides_recues"];
        var origins = scope.Inside.Where(row => row.Text("origine") is not null && Awards.IsAid(row)).GroupBy(row => row.Text("origine")!, StringComparer.Ordinal)
            .OrderBy(origin => Pivot.IsOther(origin.Key)).ThenByDescending(origin => origin.Sum(row => Awards.Of(row) ?? 0)).ThenBy(origin => origin.Key, StringComparer.Ordinal)
            .Select(origin => origin.Key).ToList();
        var columns = measures.Select(measure => (Total: scope.Figure(measure), Parts: origins.Select(origin => scope.Figure(measure, telling.Where("origine", origin))).ToList())).ToList();
        var cells = columns.Select((column, i) => Adding.Cells(column.Parts, i == 1 ? total : Adding.Rounded(column.Total), FigureText.Of(ValueState.NotDue))).ToList();
        // Shares of a partial total would be taken for shares of the whole.
        var shares = columns[1].Total?.Whole is null ? null : French.Shares([.. columns[1].Parts.Select(part => part?.Amount ?? 0)]);
        var table = telling.Table(
            "financements",
            words["financements.aides"].Replace("{annees}", scope.Period, StringComparison.Ordinal),
            [new(words["financements.origine"]), new(words["financements.demande"], "n"), new(words["financements.accorde"], "n"), new(words["financements.recu"], "n"), new(words["financements.part"], "n")],
            [.. origins.Select((origin, i) => (IReadOnlyList<CellView>)
            [
                new CellView(telling.Label("financements", "origine", origin), "", IsHeader: true),
                .. cells.Select(column => column[i]),
                shares is null ? new CellView("", "n") : Telling.ShareCell(scope.Share("aides_accordees", origin), shares[i]),
            ])]);
        return table with
        {
            Total =
            [
                new CellView(words["financements.total_aides"], "", IsHeader: true),
                .. columns.Select((column, i) => Adding.Cell(column.Total, i == 1 ? total : Adding.Rounded(column.Total), "")),
                new CellView(shares?.Any(share => share > 0) == true ? French.Percent(100) : "", "n"),
            ],
        };
    }

    private static TableView ByYear(Telling telling, FundingScope scope, IReadOnlyList<decimal> totals)
    {
        var words = telling.Words;
        string[] measures = ["aides_accordees", "apport_commune"];
        var figures = measures.Select(measure => scope.Years.Select(year => scope.OfYear(measure, year)).ToList()).ToList();
        var sums = scope.Years.Select(year => scope.OfYear("aides_et_apport", year)).ToList();
        var both = French.LargestRemainder([.. sums.Select(sum => sum?.Amount ?? 0)]);
        var inside = ControlledRounding.Inside([.. figures.Select(line => line.Select(figure => figure?.Amount).ToArray())], totals, both);
        var absent = FigureText.Of(ValueState.NotDue);
        var ended = scope.Ended;
        var table = telling.Table(
            "financements",
            words["financements.par_annee"].Replace("{annees}", scope.Period, StringComparison.Ordinal),
            [new(words["financements.annee"]), .. new[] { "aides_de_l_annee", "commune", "ensemble", "part_commune", "par_eleve" }.Select(word => new HeaderView(words[$"financements.{word}"], "n"))],
            [.. scope.Years.Select((year, i) => (IReadOnlyList<CellView>)
            [
                new CellView(ended.Contains(year) ? year : words["financements.prevu"].Replace("{annee}", year, StringComparison.Ordinal), "", IsHeader: true),
                Adding.Cell(figures[0][i], inside[0][i], absent),
                Adding.Cell(figures[1][i], inside[1][i], absent),
                Adding.Cell(sums[i], both[i], absent),
                ended.Contains(year) ? Telling.ShareCell(scope.Share("aides_et_apport", "commune", year)) : new CellView(absent, "n"),
                Telling.Cell(scope.OfYear("apport_commune", year, "eleve"), FigureText.Of(ValueState.Missing)),
            ])]);
        var (aids, own, all) = (scope.Figure("aides_accordees"), scope.Figure("apport_commune"), scope.Figure("aides_et_apport"));
        return table with
        {
            Total =
            [
                new CellView(words["tableau.total"], "", IsHeader: true),
                Adding.Cell(aids, totals[0], ""),
                Adding.Cell(own, totals[1], ""),
                Adding.Cell(all, totals.Sum(), ""),
                ShareOf(ended),
                new CellView("", "n"),
            ],
        };

        // A year under way is in the amounts and not in the share: its aids are still to come, and the cell says which years it is of.
        CellView ShareOf(IReadOnlyList<string> years)
        {
            if (years.Count == 0)
            {
                return new CellView("", "n");
            }

            var cell = Telling.ShareCell(scope.Share("aides_et_apport", "commune", years));
            return years.Count == scope.Years.Count || cell.Text.Length == 0 ? cell
                : cell with { Text = words["financements.part_de"].Replace("{part}", cell.Text, StringComparison.Ordinal).Replace("{annees}", FundingScope.PeriodOf(years), StringComparison.Ordinal) };
        }
    }

    private static IReadOnlyList<RequestYearView> ByYear(Telling telling, IEnumerable<Row> rows)
        => [.. rows.Where(row => row.Text("origine") != "commune").GroupBy(row => row.Text("exercice") ?? "", StringComparer.Ordinal)
            .OrderByDescending(year => year.Key, StringComparer.Ordinal).Select(year => new RequestYearView(year.Key, [.. year.Select(row => Requests.Of(telling, row))]))];
}
