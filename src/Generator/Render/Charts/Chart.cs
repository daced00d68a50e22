using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

internal enum ChartType { Bars, StackedBars, HorizontalBars, Lines, Doughnut, Multiples }

internal readonly record struct Datum(ValueState State, decimal Value)
{
    public static readonly Datum Missing = new(ValueState.Missing, 0);
    public static readonly Datum NotDue = new(ValueState.NotDue, 0);
    public static readonly Datum NotApplicable = new(ValueState.NotApplicable, 0);
    public static readonly Datum Secret = new(ValueState.Secret, 0);

    public bool IsValue => State == ValueState.Value;

    /// <summary>A value to which a part was not sent.</summary>
    public bool IsPartial { get; init; }

    /// <summary>A value that may be compared with others.</summary>
    public bool IsWhole => IsValue && !IsPartial;

    public static Datum Of(decimal value) => new(ValueState.Value, value);
}

/// <summary>One value for each category of the chart, in their order.</summary>
internal sealed record Series(string Name, IReadOnlyList<Datum> Values, bool IsOther = false);

internal sealed record Chart(
    string Id,
    ChartType Type,
    string Title,
    Unit Unit,
    string Scope,
    string CategoryTitle,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Series> Series)
{
    /// <summary>Categories may be added up: not so for pupils or answers of two years.</summary>
    public bool AddsCategories { get; init; } = true;

    /// <summary>Series may be added up: not so for several measures side by side, whose sum no one asked for.</summary>
    public bool AddsSeries { get; init; } = true;

    /// <summary>What the series are, « Poste de dépense »; null where they are measures set side by side.</summary>
    public string? SeriesTitle { get; init; }

    /// <summary>The categories of a series are parts of a whole, amounts or counts: not so for means, or for shares already.</summary>
    public bool CategoriesAreParts { get; init; }

    /// <summary>The categories are schools, which no sentence ranks.</summary>
    public bool AreSchools { get; init; }

    /// <summary>So many of the last categories are years that are not over at the day of the data: what they add up to so far is no trend.</summary>
    public int Open { get; init; }

    /// <summary>So many of these have not begun: what they hold is planned.</summary>
    public int Ahead { get; init; }

    /// <summary>The series that were asked for stand here as categories.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Where a figure stands in the chart that was asked for.</summary>
    public ChartPoint PointOf(int? series, int? category) => IsTurned ? new(category, series) : new(series, category);

    /// <summary>« En euros constants de 2025 », « En % du total »; null where the unit's own name will do.</summary>
    public string? UnitName { get; init; }
}
