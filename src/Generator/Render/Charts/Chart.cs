namespace Portal.Render.Charts;

internal enum ChartType { Bars, StackedBars, HorizontalBars, Lines, Doughnut }

/// <summary>Zero is a value; the four others are why there is none, and never look like zero.</summary>
internal enum DatumState { Value, Missing, NotDue, NotApplicable, Secret }

internal readonly record struct Datum(DatumState State, decimal Value)
{
    public static readonly Datum Missing = new(DatumState.Missing, 0);
    public static readonly Datum NotDue = new(DatumState.NotDue, 0);
    public static readonly Datum NotApplicable = new(DatumState.NotApplicable, 0);
    public static readonly Datum Secret = new(DatumState.Secret, 0);

    public bool IsValue => State == DatumState.Value;

    public static Datum Of(decimal value) => new(DatumState.Value, value);
}

internal enum UnitKind { Euros, Percent, Count, Other }

/// <summary>Percentages are 0–100. The words are for counts and other units: « élève », « élèves ».</summary>
internal sealed record Unit(UnitKind Kind, string Singular = "", string Plural = "")
{
    public static readonly Unit Euros = new(UnitKind.Euros);
    public static readonly Unit Percent = new(UnitKind.Percent);
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
    IReadOnlyList<Series> Series);
