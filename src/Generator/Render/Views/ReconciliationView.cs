namespace Portal.Render.Views;

/// <summary>Whether the tables that tell of the same money say the same, and what each publishes.</summary>
internal sealed record ReconciliationView
{
    /// <summary>What was spent beside what funds it, year by year.</summary>
    public required IReadOnlyList<BalanceView> Spending { get; init; }

    /// <summary>What the budget received beside what funders paid; null where no account is closed.</summary>
    public required BalanceView? Receipts { get; init; }

    /// <summary>Rents paid beside rents due, year by year.</summary>
    public required IReadOnlyList<BalanceView> Rents { get; init; }

    /// <summary>The totals of each dataset, added up again from its published file.</summary>
    public required IReadOnlyList<PublishedTotalView> Totals { get; init; }
}

/// <summary>Two sides of one period; each figure leads to its proof.</summary>
internal sealed record BalanceView(string Period, IReadOnlyList<SideView> Left, IReadOnlyList<SideView> Right)
{
    /// <summary>concorde, explique, differe or sans_objet: a state and its sign.</summary>
    public required string State { get; init; }

    public required string Sign { get; init; }

    public required string Words { get; init; }

    /// <summary>The sum of the right side where it has several figures.</summary>
    public SideView? RightTotal { get; init; }

    /// <summary>In euros; null where the sides agree or cannot be compared.</summary>
    public SideView? Gap { get; init; }

    /// <summary>Why they differ, or cannot be compared.</summary>
    public string? Reason { get; init; }
}

internal sealed record SideView(string Label, string Value, string Proof);

/// <summary>A dataset, its rows, and each total that its rows make.</summary>
internal sealed record PublishedTotalView(LinkView Dataset, int RowCount, FileView Csv, IReadOnlyList<SideView> Figures);
