using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>All devices, how many are old, of how many the age is not known, when they were counted; then by kind, then by place.</summary>
internal sealed record EquipmentView(FigureView Devices, FigureView Old, FigureView? Unknown, string When, TableView Kinds, TableView Places)
{
    /// <summary>Lots that the last inventory of their place has not found again: they are in no sum.</summary>
    public required int Outdated { get; init; }
}

/// <summary>P1: the inventory, by kind and age, at the last count of each place.</summary>
internal static class Equipment
{
    private const string Dataset = "equipements";

    public static EquipmentView? Of(Telling telling)
    {
        var lots = Inventory.Lots(telling.Facts).ToList();
        if (telling.Figure("appareils") is not { } devices || telling.Figure("appareils_plus_de_5_ans") is not { } old)
        {
            return null;
        }

        var unknown = telling.Figure("appareils_age_inconnu");
        var when = Telling.Months(lots.Select(row => row.Date("compte_le")!.Value));
        return new EquipmentView(devices, old, unknown, when, Kinds(telling, lots, when, unknown is not null), Places(telling, lots, when, unknown is not null))
        {
            Outdated = telling.Dossier.Past(Dataset, "compte_le").Count() - lots.Count,
        };
    }

    private static TableView Kinds(Telling telling, List<Row> lots, string when, bool withUnknown)
    {
        // The largest first, « autre » last, as in a chart.
        var kinds = lots.GroupBy(row => row.Text("categorie") ?? "", StringComparer.Ordinal)
            .OrderBy(group => Pivot.IsOther(group.Key)).ThenByDescending(group => group.Sum(row => row.Number("quantite") ?? 0)).ThenBy(group => group.Key, StringComparer.Ordinal);
        return telling.Table(
            Dataset,
            telling.Words["equipements.par_categorie"].Replace("{quand}", when, StringComparison.Ordinal),
            Headers(telling, "equipements.categorie", withUnknown),
            [.. kinds.Select(kind => Line(telling, telling.Label(Dataset, "categorie", kind.Key), withUnknown, ("categorie", kind.Key)))]) with
        {
            Total = Line(telling, telling.Words["tableau.total"], withUnknown),
        };
    }

    private static TableView Places(Telling telling, List<Row> lots, string when, bool withUnknown)
    {
        var counted = lots.ToLookup(row => row.Text("uai") ?? "", StringComparer.Ordinal);
        var schools = telling.Dossier.Schools.Select(school => school.Text("uai") ?? "").ToList();

        // Open schools in the order of their table, counted or not; a closed one while it still holds something; the town hall's own last.
        var places = schools.Concat(counted.Select(place => place.Key).Where(uai => uai.Length > 0 && !schools.Contains(uai))).ToList();
        List<IReadOnlyList<CellView>> lines = [.. places.Select(uai => PlaceOf(telling, telling.Label(Dataset, "uai", uai), uai, counted[uai], withUnknown))];
        if (counted.Contains(""))
        {
            lines.Add(PlaceOf(telling, telling.Words["equipements.mairie"], "", counted[""], withUnknown));
        }

        return telling.Table(
            Dataset,
            telling.Words["equipements.par_lieu"].Replace("{quand}", when, StringComparison.Ordinal),
            [.. Headers(telling, "equipements.lieu", withUnknown), new HeaderView(telling.Words["equipements.compte_le"])],
            lines) with
        {
            Total = [.. Line(telling, telling.Words["tableau.total"], withUnknown), new CellView("")],
        };
    }

    private static List<CellView> PlaceOf(Telling telling, string name, string uai, IEnumerable<Row> lots, bool withUnknown)
        => [.. Line(telling, name, withUnknown, ("uai", uai)), new CellView(lots.Max(row => row.Date("compte_le")) is { } day ? French.LongDate(day) : telling.Words["equipements.jamais"])];

    private static List<HeaderView> Headers(Telling telling, string first, bool withUnknown)
    {
        List<HeaderView> headers = [new(telling.Words[first]), new(telling.Words["equipements.appareils"], "n"), new(telling.Words["equipements.anciens"], "n")];
        if (withUnknown)
        {
            headers.Add(new HeaderView(telling.Words["equipements.age_inconnu"], "n"));
        }

        return headers;
    }

    private static List<CellView> Line(Telling telling, string name, bool withUnknown, params IReadOnlyList<(string, string)> filter)
    {
        // A place that was never counted has no number, which is not zero; one that was counted has devices of unknown age, or none.
        var devices = telling.Figure("appareils", filter);
        var absent = FigureText.Of(ValueState.Missing);
        List<CellView> cells = [new(name, "", true), Telling.Cell(devices, absent), Telling.Cell(telling.Figure("appareils_plus_de_5_ans", filter), absent)];
        if (withUnknown)
        {
            var unknown = filter is [var (column, value)] && devices is not null ? telling.Part("appareils_age_inconnu", column, value) : telling.Figure("appareils_age_inconnu", filter);
            cells.Add(Telling.Cell(unknown, absent));
        }

        return cells;
    }
}
