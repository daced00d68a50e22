using Portal.Figures;

namespace Portal.Render.Charts.Targets;

/// <summary>A value of an indicator and when it was, or is to be, measured.</summary>
internal readonly record struct Reach(Datum Datum, string? Period);

/// <summary>An indicator from where it started to where it is meant to go.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Baseline">Where it started; null where that was not measured.</param>
/// <param name="Value">The newest value, or the reason why there is none.</param>
/// <param name="Goal">Where it is meant to go; null where no target was set.</param>
/// <param name="Outcome">atteinte, manquee or en_chemin; null where nothing can be said.</param>
internal sealed record Target(string Name, Unit Unit, Reach? Baseline, Reach Value, Reach? Goal, string? Outcome)
{
    /// <summary>The sign and the word of the outcome.</summary>
    public string State { get; init; } = "";

    /// <summary>A newer period that is due and was not sent; null where there is none.</summary>
    public string? Lacking { get; init; }

    public IEnumerable<decimal> Known => new[] { Baseline?.Datum, Value.Datum, Goal?.Datum }.OfType<Datum>().Where(datum => datum.IsValue).Select(datum => datum.Value);
}
