using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>How many of the measured schools have fibre, how many rooms are connected, the last measure of each school, the first where it is another, and who lacks what.</summary>
internal sealed record NetworkView(FigureView Measured, FigureView? Fibre, FigureView? Rooms, FigureView? Connected, TableView Schools, TableView? Before, IReadOnlyList<LackView> Lacks);

/// <summary>Something that schools should have, and those that have not, each with the row that says so.</summary>
internal sealed record LackView(string What, IReadOnlyList<LinkView> Schools);

/// <summary>P1: the network of each school at its last measure.</summary>
internal static class Network
{
    private const string Dataset = "reseau";

    private static readonly string[] Now = ["acces", "descendant_mbps", "montant_mbps", Rooms, "wifi", "filtrage", "charte_usage", "mesure_le"];

    private static readonly string[] Then = ["acces", "descendant_mbps", Rooms, "mesure_le"];

    private const string Rooms = "salles_connectees";

    public static NetworkView? Of(Telling telling)
    {
        if (telling.Figure("ecoles_reseau") is not { } measured)
        {
            return null;
        }

        var newest = Networks.Newest(telling.Facts).ToDictionary(row => row.Text("uai") ?? "", StringComparer.Ordinal);
        var first = telling.Dossier.Past(Dataset, "mesure_le").GroupBy(row => row.Text("uai") ?? "", StringComparer.Ordinal)
            .Select(group => (Uai: group.Key, Row: group.MinBy(row => row.Date("mesure_le")))).Where(school => newest.TryGetValue(school.Uai, out var last) && school.Row != last).ToDictionary(school => school.Uai, school => school.Row, StringComparer.Ordinal);
        var open = telling.Dossier.Schools.Select(school => school.Text("uai") ?? "").ToList();
        List<string> schools = [.. open, .. newest.Keys.Where(uai => !open.Contains(uai)).Order(StringComparer.Ordinal)];
        return new NetworkView(
            measured,
            telling.Part("ecoles_reseau", "acces", "fibre"),
            telling.Figure("salles"),
            telling.Figure("salles_connectees"),
            Table(telling, "reseau.legende", schools, newest, Now),
            first.Count == 0 ? null : Table(telling, "reseau.legende_avant", [.. schools.Where(first.ContainsKey)], first, Then),
            [.. Lacks(telling, schools, newest).Where(lack => lack.Schools.Count > 0)]);
    }

    private static TableView Table(Telling telling, string caption, List<string> schools, Dictionary<string, Row> rows, string[] columns)
    {
        var schema = telling.Facts.Datasets[Dataset].Schema;
        return telling.Table(
            Dataset,
            telling.Words[caption].Replace("{quand}", Telling.Months(rows.Values.Select(row => row.Date("mesure_le")!.Value)), StringComparison.Ordinal),
            [new HeaderView(telling.Words["reseau.ecole"]), .. columns.Select(column => new HeaderView(HeadingOf(schema.Find(column)!), ClassOf(schema.Find(column)!)))],
            [.. schools.Select(uai => Line(telling, uai, rows.TryGetValue(uai, out var row) ? row : null, columns))]);
    }

    private static string HeadingOf(Field field) => field.Unit is { } unit ? $"{field.Title} ({unit})" : field.Title;

    private static string ClassOf(Field field) => field.Name == Rooms ? "" : TableViews.ClassOf(field);

    private static List<CellView> Line(Telling telling, string uai, Row? row, string[] columns)
    {
        var name = telling.Label(Dataset, "uai", uai);
        return row is { } found ? [telling.Name(found, name), .. columns.Select(column => CellOf(telling, found, column))]
            : [new CellView(name, "", true), .. columns.Select(column => new CellView(column == "mesure_le" ? telling.Words["reseau.jamais"] : FigureText.Of(ValueState.Missing)))];
    }

    /// <summary>Rooms read as « 15 sur 16 », the day by its month, the extent of the Wi-Fi as one word: seven schools side by side are compared at a glance.</summary>
    private static CellView CellOf(Telling telling, Row row, string column) => column switch
    {
        Rooms when row["salles"].Number is { } all && row[Rooms].Number is { } connected => new CellView($"{French.Number(connected)} sur {French.Number(all)}") { Address = telling.RowLink(row) },
        "wifi" when row.Text(column) is { } extent => new CellView(telling.Words[$"reseau.wifi_{extent}"]),
        "mesure_le" => new CellView(French.MonthYear(row.Date(column)!.Value).Replace(' ', French.NoBreakSpace)),
        _ => telling.Cell(row, column),
    };

    /// <summary>What is not said is not lacking: an empty cell stands in the table as « non transmis ».</summary>
    private static IEnumerable<LackView> Lacks(Telling telling, List<string> schools, Dictionary<string, Row> newest)
    {
        LackView Without(string word, Func<Row, bool> lacks) => new(
            telling.Words[$"reseau.{word}"],
            [.. schools.Where(uai => newest.TryGetValue(uai, out var row) && lacks(row)).Select(uai => new LinkView(telling.Label(Dataset, "uai", uai), telling.RowLink(newest[uai])))]);

        yield return Without("sans_fibre", row => row.Text("acces") != "fibre");
        yield return Without("sans_salle", row => row.Number("salles_connectees") < row.Number("salles"));
        yield return Without("sans_wifi", row => row.Text("wifi") is "aucun" or "partiel");
        yield return Without("sans_filtrage", row => row.Text("filtrage") == "false");
        yield return Without("sans_charte", row => row.Text("charte_usage") == "false");
        yield return new LackView(telling.Words["reseau.sans_mesure"], [.. schools.Where(uai => !newest.ContainsKey(uai)).Select(uai => new LinkView(telling.Label(Dataset, "uai", uai), ""))]);
    }
}
