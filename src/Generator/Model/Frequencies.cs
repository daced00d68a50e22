namespace Portal.Model;

/// <summary>How often data are brought up to date.</summary>
/// <param name="Code">In the European Union's list of frequencies, which data.gouv.fr reads.</param>
/// <param name="Months">The longest time between two updates; none for what has no rhythm.</param>
/// <param name="Days">The same where it is less than a month.</param>
public sealed record Frequency(string Code, int Months, int Days)
{
    public string Url => $"http://publications.europa.eu/resource/authority/frequency/{Code}";

    /// <summary>The day by which what was updated on a day must be updated again; null when nothing says.</summary>
    public DateOnly? NextAfter(DateOnly day) => (Months, Days) is (0, 0) ? null : day.AddMonths(Months).AddDays(Days);
}

/// <summary>The frequencies that <c>donnees.frequence</c> names, in French.</summary>
public static class Frequencies
{
    private static readonly OrderedDictionary<string, Frequency> All = new(StringComparer.Ordinal)
    {
        ["annuelle"] = new("ANNUAL", 12, 0),
        ["semestrielle"] = new("ANNUAL_2", 6, 0),
        ["trimestrielle"] = new("QUARTERLY", 3, 0),
        ["bimestrielle"] = new("BIMONTHLY", 2, 0),
        ["mensuelle"] = new("MONTHLY", 1, 0),
        ["hebdomadaire"] = new("WEEKLY", 0, 7),
        ["quotidienne"] = new("DAILY", 0, 1),
        ["biennale"] = new("BIENNIAL", 24, 0),
        ["triennale"] = new("TRIENNIAL", 36, 0),
        ["quinquennale"] = new("QUINQUENNIAL", 60, 0),
        ["continuelle"] = new("CONT", 0, 0),
        ["irrégulière"] = new("IRREG", 0, 0),
        ["ponctuelle"] = new("NEVER", 0, 0),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>The frequency of a name, or null where it is none that data.gouv.fr knows.</summary>
    public static Frequency? Find(string? name) => name is not null && All.TryGetValue(name, out var frequency) ? frequency : null;
}
