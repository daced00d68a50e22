namespace Portal.Model;

public enum PageCategory
{
    Page,
    News,
    Results,
}

/// <summary>The settings that a page's author writes at its head, typed.</summary>
public sealed record FrontMatter
{
    public string Title { get; init; } = "";

    /// <summary>The page's name in the menu, where the title is long.</summary>
    public string? ShortTitle { get; init; }

    public string? Summary { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The page's rank in the main menu; a page without one is not in it.</summary>
    public int? Order { get; init; }

    public string? Axis { get; init; }

    public bool IsDraft { get; init; }

    public PageCategory Category { get; init; }

    public string? Document { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? PresentedOn { get; init; }

    public string? Evaluation { get; init; }

    public Place EvaluationPlace { get; init; }

    /// <summary>The days that it gives, each at its place.</summary>
    public IReadOnlyList<(string Key, DateOnly Day, Place Place)> Days { get; init; } = [];

    /// <summary>What of it residents read: titles and summary.</summary>
    public IReadOnlyList<YamlScalar> Texts { get; init; } = [];

    /// <summary>Numbers of persons that the author vouches for (<c>nombres_admis</c>): the words that hold one, and why.</summary>
    public IReadOnlyList<AllowedNumber> AllowedNumbers { get; init; } = [];

    /// <summary>Old addresses of the page, as site paths: <c>/subventions/</c>.</summary>
    public IReadOnlyList<string> RedirectedFrom { get; init; } = [];
}

/// <summary>An exception of a page: a number of persons may stand as it is written, in these words and for this reason.</summary>
public sealed record AllowedNumber(string Text, string Reason, Place Place);
