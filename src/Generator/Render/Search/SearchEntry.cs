namespace Portal.Render.Search;

/// <summary>What a search may find, in the order in which the results are shown when they are equally good.</summary>
internal enum SearchKind
{
    Page,
    Figure,
    School,
    Term,
    Dataset,
    Column,
    News,
}

/// <summary>One thing that can be found.</summary>
/// <param name="Kind">Among which it is shown.</param>
/// <param name="Title">The text of its link.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Text">What is searched besides, and shown as an excerpt.</param>
/// <param name="Where">What it is part of, to tell alike titles apart; empty for a thing of its own.</param>
internal sealed record SearchEntry(SearchKind Kind, string Title, string Address, string Text, string Where);
