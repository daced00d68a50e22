using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

internal sealed record SchoolEquipmentView(string On, TableView Table);

/// <summary>The last count of a school's equipment, by category and age.</summary>
internal static class SchoolEquipment
{
    private const string Others = "autre";

    /// <summary>The lots of the last inventory; none where the school was never counted.</summary>
    public static IReadOnlyList<Row> LastCount(Telling telling, string uai) => [.. Inventory.Lots(telling.Facts).Where(row => row.Text("uai") == uai)];

    /// <summary>The filter that keeps these lots and no others.</summary>
    public static List<Criterion> FilterOf(IReadOnlyList<Row> lots)
        => [new("uai", [lots[0].Text("uai") ?? ""], lots[0].Place), new("compte_le", [.. lots.Select(lot => lot.Text("compte_le") ?? "").Distinct().Order(StringComparer.Ordinal)], lots[0].Place)];

    public static SchoolEquipmentView? Of(Telling telling, string uai)
    {
        var lots = LastCount(telling, uai);
        if (lots.Count == 0)
        {
            return null;
        }

        var on = lots.Max(lot => lot.Date("compte_le"))!.Value;
        var categories = lots.GroupBy(lot => lot.Text("categorie") ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key == Others).ThenByDescending(group => group.Sum(lot => lot.Number("quantite"))).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        var table = telling.Table(
            "equipements",
            telling.Words["ecole.materiel_legende"].Replace("{date}", French.LongDate(on), StringComparison.Ordinal),
            [new HeaderView(telling.Words["ecole.categorie"]), new HeaderView(telling.Words["ecole.quantite"], "n"), new HeaderView(telling.Words["ecole.plus_de_5_ans"], "n")],
            [.. categories.Select(category => (IReadOnlyList<CellView>)[new CellView(telling.Label("equipements", "categorie", category), "", IsHeader: true), Sum("quantite", category), Sum("plus_de_5_ans", category)])]);
        return new SchoolEquipmentView(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), table with { Total = [new CellView(telling.Words["tableau.total"], "", IsHeader: true), Sum("quantite", null), Sum("plus_de_5_ans", null)] });

        CellView Sum(string column, string? category)
        {
            var filter = FilterOf(lots);
            if (category is { Length: > 0 })
            {
                filter.Add(new Criterion("categorie", [category], lots[0].Place));
            }

            return Telling.Cell(telling.Figure(new Query { Dataset = "equipements", Column = column, Filter = filter, Place = lots[0].Place }), FigureText.Of(ValueState.Missing));
        }
    }
}
