using Portal.Model;

namespace Portal.Figures;

/// <summary>A figure and all that it was made of.</summary>
public sealed record Figure(ValueState State, decimal Value, IReadOnlyList<Contribution> Parts)
{
    /// <summary>What was not sent can be asked for; what is not due will come; only then does nothing apply.</summary>
    private static readonly ValueState[] Absences = [ValueState.Missing, ValueState.NotDue, ValueState.NotApplicable];

    public static readonly Figure None = new(ValueState.Missing, 0, []);

    /// <summary>How many of its parts were not sent though others were: above zero, the value is a partial total, and is compared with nothing.</summary>
    public int Lacking => State == ValueState.Value ? Parts.Count(p => p.State == ValueState.Missing) : 0;

    /// <summary>
    /// The sum of the parts. One secret part makes the sum secret; a sum of which every part is absent is absent for the first
    /// of their reasons that a reader must know, whatever the order of the rows.
    /// </summary>
    public static Figure Sum(IReadOnlyList<Contribution> parts)
    {
        if (parts.Count == 0)
        {
            return None;
        }

        if (parts.Any(p => p.State == ValueState.Secret))
        {
            return new Figure(ValueState.Secret, 0, parts);
        }

        return parts.Any(p => p.State == ValueState.Value)
            ? new Figure(ValueState.Value, parts.Sum(p => p.Amount), parts)
            : new Figure(Array.Find(Absences, state => parts.Any(p => p.State == state)), 0, parts);
    }

    public Figure DividedBy(decimal divisor) => State == ValueState.Value ? this with { Value = Value / divisor } : this;
}
