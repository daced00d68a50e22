using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>The network of a school, beside the commune's median and the speed that is aimed at.</summary>
internal sealed record SchoolNetworkView(TableView Table)
{
    public string? On { get; init; }

    public FigureView? Speed { get; init; }

    public FigureView? Median { get; init; }

    /// <summary>How many schools the median is of.</summary>
    public int Schools { get; init; }

    public FigureView? Target { get; init; }

    /// <summary>What the target is and who says so.</summary>
    public string? TargetSource { get; init; }
}

internal static class SchoolNetwork
{
    /// <summary>The row of <c>reperes</c> that says what speed a school should have.</summary>
    private const string TargetKey = "debit_ecole";

    public static SchoolNetworkView? Of(Telling telling, string uai)
    {
        var rows = telling.Dossier.Past("reseau", "mesure_le").Where(row => row.Text("uai") == uai).OrderByDescending(row => row.Date("mesure_le")).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var view = new SchoolNetworkView(TableOf(telling, rows));
        if (rows[0].Number(Speeds.Column) is not { } speed)
        {
            return view;
        }

        var latest = Speeds.Latest(telling.Dossier);
        var target = telling.Dossier.Rows("reperes").FirstOrDefault(row => row.Text("cle") == TargetKey);
        return view with
        {
            On = rows[0].Text("mesure_le"),
            Speed = new FigureView(Speeds.Written(speed), telling.RowLink(rows[0])),
            Median = latest.Count > 1 ? new FigureView(Speeds.Written(Speeds.Median(latest.Select(row => row.Number(Speeds.Column)!.Value))), telling.SheetOf(SheetKind.Speeds) ?? "") : null,
            Schools = latest.Count,
            Target = target != default && target.Number("valeur") is { } aim ? new FigureView(Speeds.Written(aim), telling.RowLink(target)) : null,
            TargetSource = target == default ? null : $"«\u202F{target.Text("libelle")}\u202F», {target.Text("source")}, {target.Text("annee")}",
        };
    }

    private static TableView TableOf(Telling telling, List<Row> rows) => telling.Table(
        "reseau",
        telling.Words["ecole.reseau_legende"].Replace("{debut}", rows[^1].Text("mesure_le")?[..4], StringComparison.Ordinal).Replace("{fin}", rows[0].Text("mesure_le")?[..4], StringComparison.Ordinal),
        [
            new HeaderView(telling.Words["ecole.mesure_le"]), new HeaderView(telling.Words["ecole.acces"]), new HeaderView(telling.Words["ecole.reception"], "n"), new HeaderView(telling.Words["ecole.envoi"], "n"),
            new HeaderView(telling.Words["ecole.salles"], "n"), new HeaderView(telling.Words["ecole.wifi"]), new HeaderView(telling.Words["ecole.filtrage"]),
        ],
        [
            .. rows.Select(row => (IReadOnlyList<CellView>)
            [
                new CellView(telling.Text(row, "mesure_le"), "", IsHeader: true), telling.Cell(row, "acces"), telling.Cell(row, "descendant_mbps"), telling.Cell(row, "montant_mbps"),
                Rooms(telling, row), telling.Cell(row, "wifi"), telling.Cell(row, "filtrage"),
            ]),
        ]);

    private static CellView Rooms(Telling telling, Row row)
        => row.Number("salles") is { } rooms && row.Number("salles_connectees") is { } connected
            ? new CellView($"{French.Number(connected)} sur {French.Number(rooms)}", "n") { Address = telling.RowLink(row) }
            : telling.Cell(row, "salles_connectees");
}
