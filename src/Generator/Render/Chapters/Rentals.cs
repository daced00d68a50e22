using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record RentalsView(IReadOnlyList<RentalView> Rentals, string Today, LinkView Source);

/// <summary>A lease: what, from whom, what was paid, what is still owed, and what comes after.</summary>
internal sealed record RentalView(string Title, string Lessor, string Address)
{
    public required string Kind { get; init; }

    public string? Quantity { get; init; }

    /// <summary>How many of them the last inventory counted.</summary>
    public FigureView? Counted { get; init; }

    public required string Rent { get; init; }

    public required string Rhythm { get; init; }

    public required string From { get; init; }

    /// <summary>The last day; null where the term cannot be read.</summary>
    public string? Until { get; init; }

    public bool HasEnded { get; init; }

    public FigureView? Due { get; init; }

    public FigureView? ToCome { get; init; }

    public FigureView? Total { get; init; }

    public string? Repairs { get; init; }

    public string? Option { get; init; }

    /// <summary>What becomes of it at the end; null where nothing is decided.</summary>
    public string? Afterwards { get; init; }

    public LinkView? Contract { get; init; }
}

/// <summary>B3: leases, a way to pay and never a receipt. Those that run come first, the next to end at their head.</summary>
internal static class Rentals
{
    public static RentalsView? Of(Telling telling)
    {
        var rentals = telling.Dossier.Rows("locations").OrderBy(row => HasEnded(telling, row)).ThenBy(Leases.End).ThenBy(row => row.Index).Select(row => RentalOf(telling, row)).ToList();
        return rentals.Count == 0 ? null : new RentalsView(rentals, SiteViews.Iso(telling.Dossier.Today), telling.DatasetLink("locations"));
    }

    private static bool HasEnded(Telling telling, Row row) => Leases.End(row) < telling.Dossier.Today;

    private static RentalView RentalOf(Telling telling, Row row)
    {
        var id = row.Text("location_id") ?? "";
        var contract = telling.Dossier.Rows("marches").FirstOrDefault(other => other.Text("marche_id") == row.Text("marche_id") && !row["marche_id"].IsMissing);
        return new RentalView(row.Text("objet") ?? "", row.Text("bailleur") ?? "", telling.RowLink(row))
        {
            Kind = telling.Text(row, "type"),
            Quantity = row["quantite"].IsMissing ? null : telling.Text(row, "quantite"),
            Counted = telling.Figure("appareils", ("location_id", id)),
            Rent = telling.Text(row, "loyer"),
            Rhythm = telling.Text(row, "periodicite"),
            From = row.Text("debut") ?? "",
            Until = Leases.End(row) is { } end ? SiteViews.Iso(end) : null,
            HasEnded = HasEnded(telling, row),
            Due = telling.Figure("loyers_echus", ("location_id", id)),
            ToCome = telling.Figure("loyers_a_venir", ("location_id", id)),
            Total = telling.Figure("loyers", ("location_id", id)),
            Repairs = Said(telling, row, "maintenance_incluse"),
            Option = Said(telling, row, "option_achat"),
            Afterwards = row["fin_prevue"].IsMissing ? null : telling.Text(row, "fin_prevue"),
            Contract = contract == default ? null : new LinkView(contract.Text("objet") ?? "", telling.RowLink(contract)),
        };
    }

    private static string? Said(Telling telling, Row row, string column) => row[column].IsMissing ? null : telling.Text(row, column);
}
