using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>What the data attribute to a school, and nothing that would have to be shared out.</summary>
internal sealed record MoneyView
{
    /// <summary>What was paid for the equipment of the last count that was bought and whose price is known.</summary>
    public FigureView? Bought { get; init; }

    /// <summary>How many of the lots bought have a price, of how many.</summary>
    public string? Priced { get; init; }

    public IReadOnlyList<LeaseShareView> Leases { get; init; } = [];

    public IReadOnlyList<SharedActionView> Actions { get; init; } = [];
}

/// <summary>What the school has of a lease, and what the whole lease costs.</summary>
internal sealed record LeaseShareView(string Title, FigureView Here, string? Whole, FigureView Rent, string Rhythm);

/// <summary>An action that did something at the school, and its planned cost for all schools together.</summary>
internal sealed record SharedActionView(string Title, string Address, FigureView? Cost);

internal static class SchoolMoney
{
    public static MoneyView Of(Telling telling, string uai, bool isOpen)
    {
        var lots = isOpen ? SchoolEquipment.LastCount(telling, uai) : [];
        var bought = lots.Where(lot => lot.Text("acquisition") == "achat").ToList();
        var priced = bought.Count(lot => !lot["cout_unitaire"].IsMissing);
        return new MoneyView
        {
            Bought = priced == 0 ? null : telling.Figure(new Query { Measure = "cout_equipements", Filter = [.. SchoolEquipment.FilterOf(lots), new Criterion("acquisition", ["achat"], lots[0].Place)], Place = lots[0].Place }),
            Priced = priced == 0 ? null : telling.Words[priced == bought.Count ? "ecole.prix_connus" : "ecole.prix_partiels"].Replace("{n}", French.Number(priced), StringComparison.Ordinal).Replace("{total}", French.Number(bought.Count), StringComparison.Ordinal),
            Leases = [.. telling.Dossier.Rows("locations").Where(lease => lots.Any(lot => lot.Text("location_id") == lease.Key)).Select(lease => LeaseOf(telling, lease, lots))],
            Actions = [.. SchoolMilestones.Actions(telling, uai, lots).Select(action => ActionOf(telling, action))],
        };
    }

    private static LeaseShareView LeaseOf(Telling telling, Row lease, IReadOnlyList<Row> lots)
    {
        var filter = SchoolEquipment.FilterOf(lots);
        filter.Add(new Criterion("location_id", [lease.Key], lease.Place));
        return new LeaseShareView(
            lease.Text("objet") ?? lease.Key,
            telling.Figure(new Query { Dataset = "equipements", Column = "quantite", Filter = filter, Place = lease.Place })!,
            lease.Number("quantite") is { } all ? French.Number(all) : null,
            new FigureView(telling.Text(lease, "loyer"), telling.RowLink(lease)),
            telling.Words[$"ecole.loyer_{lease.Text("periodicite")}"]);
    }

    private static SharedActionView ActionOf(Telling telling, Row action)
        => new(action.Text("titre") ?? action.Key, telling.RowLink(action), action["cout_prevu"].IsMissing ? null : new FigureView(telling.Text(action, "cout_prevu"), telling.RowLink(action)));
}
