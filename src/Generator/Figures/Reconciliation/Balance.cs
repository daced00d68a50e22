using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>How two tables that tell of the same money stand to each other.</summary>
public enum Standing
{
    /// <summary>To the euro, or to what the rule allows.</summary>
    Agrees,

    /// <summary>They differ for a reason that is lawful and told: an action that still runs, a payment that straddles two years, a rent revised.</summary>
    Explained,

    /// <summary>One side does not say enough.</summary>
    Incomparable,

    /// <summary>They differ, and nothing explains it: the build stops, or for rents warns.</summary>
    Disagrees,
}

/// <summary>One side of a comparison: figures that add up, each with its proof.</summary>
public sealed record Side(IReadOnlyList<Evaluation> Figures)
{
    public decimal Sum => Figures.Sum(f => Portal.Figures.Figure.Sum(f.Contributions).Value);

    public IEnumerable<Contribution> Parts => Figures.SelectMany(f => f.Contributions);
}

/// <summary>Two sides set against each other over a period: « 2025 », « 2023 à 2025 ».</summary>
/// <param name="Period">The year or years.</param>
/// <param name="Left">What the budget says.</param>
/// <param name="Right">What the other table says.</param>
/// <param name="Standing">What comes of it.</param>
public sealed record Balance(string Period, Side Left, Side Right, Standing Standing)
{
    /// <summary>Why, as the last part of a key of the interface texts; empty where nothing needs a word.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The row to look at first where the sides disagree.</summary>
    public Row? At { get; init; }

    public decimal Gap => Left.Sum - Right.Sum;
}

/// <summary>What the comparisons share.</summary>
internal static class Asking
{
    /// <summary>One euro: amounts are rounded here and there.</summary>
    public const decimal Tolerance = 1;

    /// <summary>The figure of a measure for some values of some columns; null where no row answers.</summary>
    public static Evaluation? Of(Facts facts, string measure, params (string Column, IReadOnlyList<string> Values)[] filter)
        => Evaluation.Of(facts, new Query { Measure = measure, Filter = [.. filter.Select(f => new Criterion(f.Column, f.Values, default))], Place = default }, [], new DiagnosticBag());

    public static Side SideOf(params Evaluation?[] figures) => new([.. figures.OfType<Evaluation>()]);

    /// <summary>The years of which the budget has the accounts, in order.</summary>
    public static IReadOnlyList<string> ClosedYears(Facts facts)
        => [.. facts.Rows("budget").Where(row => row.Text("etape") is "compte_administratif" or "compte_financier_unique").Select(row => row["exercice"].ToString()).Where(y => y.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
