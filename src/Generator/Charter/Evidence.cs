using Portal.Figures;
using Portal.Model;

namespace Portal.Charter;

/// <summary>Something that a recommendation was judged by, and that a reader can go and see.</summary>
public abstract record Evidence;

/// <summary>A row of the published data: its dataset and its key.</summary>
public sealed record RowEvidence(Row Row) : Evidence
{
    public string Dataset => Row.Schema.Name;

    public string Key => Row.Key;
}

/// <summary>A page of the site: its front matter and its headings, never its prose.</summary>
public sealed record PageEvidence(Page Page) : Evidence
{
    public bool Equals(PageEvidence? other) => other?.Page.Path == Page.Path;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Page.Path);
}

/// <summary>A key of <c>commune.yml</c>, and its value as a resident reads it.</summary>
public sealed record SettingEvidence(string Key, string Value) : Evidence
{
    internal static SettingEvidence Of(string key, DateOnly day) => new(key, French.LongDate(day));
}

/// <summary>A figure that a rule computes from two others, in euros: a cost by pupil.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Period">Of when.</param>
/// <param name="First">What is divided.</param>
/// <param name="Second">What it is divided by.</param>
public sealed record RatioEvidence(string Label, string Period, Evaluation First, Evaluation Second) : Evidence;

/// <summary>A whole dataset: for what holds of all its rows, or where a row is still expected.</summary>
public sealed record DatasetEvidence(string Dataset) : Evidence;

/// <summary>The disclosure gate itself, which let this build through.</summary>
public sealed record GateEvidence : Evidence;
