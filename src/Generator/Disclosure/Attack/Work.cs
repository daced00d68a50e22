namespace Portal.Disclosure.Attack;

/// <summary>How much may still be computed, in the solver's deterministic time: the same on every machine, unlike seconds.</summary>
/// <remarks>A unit is about a second of an ordinary processor.</remarks>
internal sealed class Work(double limit)
{
    /// <summary>What a pivot of the simplex takes for each row and column.</summary>
    public const double Pivot = 3e-8;

    /// <summary>What the simplex takes to start, in pivots.</summary>
    public const int Turns = 20;

    /// <summary>What it takes to hand a factor over to a solver.</summary>
    public const double Entry = 3e-7;

    /// <summary>What CP-SAT takes to start.</summary>
    public const double Start = 1e-3;

    /// <summary>What a conflict takes at least in CP-SAT, whose own time can stand still.</summary>
    public const double Conflict = 3e-5;

    private double left = limit;

    public bool IsSpent => left <= 0;

    /// <summary>The part of it that one problem may take.</summary>
    public double Share(double most) => Math.Min(left, most);

    public void Spend(double amount) => left -= amount;
}
