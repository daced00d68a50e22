using Portal.Model;

namespace Portal.Import;

/// <summary>What a line of a budget says of itself, the same whichever file it came from.</summary>
/// <param name="budget">The document that it belongs to.</param>
/// <param name="place">Where it stands in the file.</param>
/// <param name="account">Never empty.</param>
/// <param name="direction">depense or recette.</param>
internal sealed class BudgetLine(Budget budget, Place place, string account, string direction)
{
    /// <summary>Known for good when all of it has been read: its headers may come last, and its accounts tell its plan.</summary>
    public Budget Budget { get; set; } = budget;

    public Place Place => place;

    public string Account => account;

    public string Direction => direction;

    /// <summary>reel, ordre, or empty where the file does not say.</summary>
    public string Movement { get; init; } = "";

    public string Chapter { get; init; } = "";

    public string Function { get; init; } = "";

    public string Operation { get; init; } = "";

    /// <summary>The section that the file names; empty where it names none.</summary>
    public string Section { get; init; } = "";

    /// <summary>The labels of chapter, account and function in the file, for codes that no plan of accounts knows.</summary>
    public (string Chapter, string Account, string Function) Labels { get; init; } = ("", "", "");

    public Amounts Amounts { get; init; }
}

/// <summary>The seven amounts of a line, in euros; null is what the file does not give, never zero.</summary>
internal readonly record struct Amounts(decimal? Previous, decimal? Carried, decimal? Proposed, decimal? Voted, decimal? Opened, decimal? Realised, decimal? Remaining);
