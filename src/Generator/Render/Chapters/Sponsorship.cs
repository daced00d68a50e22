using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record SponsorshipView(IReadOnlyList<DonationView> Donations, LinkView Source)
{
    /// <summary>All the money given, in the programme's years.</summary>
    public FigureView? Total { get; init; }

    /// <summary>Of all the money that the programme was awarded, which is the two next together; null where nothing was.</summary>
    public FigureView? Share { get; init; }

    public FigureView? Aids { get; init; }

    public FigureView? Own { get; init; }

    public required string Period { get; init; }
}

/// <summary>A donation, down to what it bought.</summary>
internal sealed record DonationView(RequestView Request)
{
    public bool IsInKind { get; init; }

    /// <summary>What the donor asked or got in return; null where nobody says.</summary>
    public string? InReturn { get; init; }

    /// <summary>The council's decision to accept it.</summary>
    public LinkView? Decision { get; init; }

    public required IReadOnlyList<LotView> Lots { get; init; }

    /// <summary>What the lots cost together; null where it bought none, or no price is known.</summary>
    public FigureView? Cost { get; init; }

    public required IReadOnlyList<ExpenseView> Expenses { get; init; }

    /// <summary>What it paid for in the closed accounts, where that is more than one line.</summary>
    public FigureView? Spent { get; init; }

    /// <summary>What is not spent yet; null where the purchases make the donation to the euro, or nothing tells.</summary>
    public string? Left { get; init; }
}

internal sealed record LotView(string Name, string Quantity, string? UnitCost, string? Cost, string Place, string? Purpose, string CountedOn, string Address);

internal sealed record ExpenseView(string Name, string Year, string Amount, string Address);

/// <summary>B3: donations, which residents suspect most: each down to exactly what it bought, where that is, and what was given in return.</summary>
internal static class Sponsorship
{
    public static SponsorshipView? Of(Telling telling)
    {
        var donations = telling.Dossier.Rows("financements").Where(row => row.Text("origine") == "mecenat")
            .OrderByDescending(row => row.Text("exercice"), StringComparer.Ordinal).ThenBy(row => row.Index).Select(row => DonationOf(telling, row)).ToList();
        if (donations.Count == 0)
        {
            return null;
        }

        var scope = new FundingScope(telling);
        var given = scope.Figure("aides_accordees", telling.Where("origine", "mecenat"));
        // Each figure that is asked for has a proof, and each proof a page that leads to it.
        var (aids, own) = given is null ? (null, null) : (scope.Figure("aides_accordees"), scope.Figure("apport_commune"));
        return new SponsorshipView(donations, telling.DatasetLink("financements"))
        {
            Period = scope.Period,
            Total = given,
            Aids = aids,
            Own = own,
            Share = given is null ? null : scope.Share("aides_et_apport", "mecenat"),
        };
    }

    private static DonationView DonationOf(Telling telling, Row row)
    {
        var id = row.Text("financement_id") ?? "";
        var (lots, expenses) = (Purchases.Lots(telling.Facts, id).ToList(), Purchases.Expenses(telling.Facts, id).ToList());
        var decision = telling.Dossier.Rows("deliberations").FirstOrDefault(other => other.Text("DELIB_ID") == row.Text("deliberation_id") && !row["deliberation_id"].IsMissing);
        var cost = lots.Exists(lot => Purchases.CostOf(lot) is not null) ? telling.Figure("cout_equipements", ("financement_id", id)) : null;
        var spent = expenses.Count < 2 ? null : telling.Figure("depenses_realisees", ("financement_id", id));
        return new DonationView(Requests.Of(telling, row))
        {
            IsInKind = row["en_nature"].IsTrue,
            InReturn = row.Text("contrepartie"),
            Decision = decision == default ? null : new LinkView(decision.Text("DELIB_OBJET") ?? "", telling.RowLink(decision)),
            Lots = [.. lots.Select(lot => LotOf(telling, lot))],
            Cost = cost,
            Expenses = [.. expenses.Select(line => new ExpenseView(telling.Text(line, "compte_libelle"), line.Text("exercice") ?? "", Purchases.AmountOf(line) is { } amount ? French.Euros(amount) : FigureText.Of(ValueState.Missing), telling.RowLink(line)))],
            Spent = spent,
            Left = LeftOf(row, lots, expenses),
        };
    }

    private static LotView LotOf(Telling telling, Row lot) => new(
        telling.Text(lot, "categorie"),
        telling.Text(lot, "quantite"),
        lot["cout_unitaire"].IsMissing ? null : telling.Text(lot, "cout_unitaire"),
        Purchases.CostOf(lot) is { } cost ? French.Euros(cost) : null,
        lot["uai"].IsMissing ? telling.Words["mecenat.hors_ecole"] : telling.Text(lot, "uai"),
        lot.Text("finalite"),
        lot.Text("compte_le") ?? "",
        telling.RowLink(lot));

    /// <summary>A gift in kind leaves nothing to spend. The same purchase may be a lot and a line: the larger of the two is what was spent.</summary>
    private static string? LeftOf(Row row, List<Row> lots, List<Row> expenses)
    {
        var costs = lots.Select(Purchases.CostOf).ToList();
        var amounts = expenses.Select(Purchases.AmountOf).ToList();
        if (row["en_nature"].IsTrue || row.Number("montant_recu") is not { } received || (costs.Count + amounts.Count == 0) || costs.Concat(amounts).Any(amount => amount is null))
        {
            return null;
        }

        var left = received - Math.Max(costs.Sum()!.Value, amounts.Sum()!.Value);
        return left >= 1 ? French.Euros(left) : null;
    }
}
