namespace Portal.Disclosure.Attack;

/// <summary>
/// What the integer attacker can say of the cells of one component. Of each bound it keeps what no solution exceeds and what a solution
/// reaches; the bound is known when both meet. Simplex comes first (a vertex that is whole settles a bound), CP-SAT where that leaves a doubt.
/// </summary>
internal sealed class WholeAttack : IDisposable
{
    /// <summary>A linear bound this near to an integer is not cut off: GLOP's tolerance is far below.</summary>
    private const double Slack = 1e-5;

    private readonly Component part;
    private readonly Work work;
    private readonly Box box;
    private readonly long[] seenLow;
    private readonly long[] seenHigh;
    private readonly long[]?[] lowAt;
    private readonly long[]?[] highAt;
    private readonly bool[,] isAsked;
    private Simplex? simplex;
    private WholeModel? model;

    /// <param name="known">A cell of the component that the attacker knows, and its value.</param>
    public WholeAttack(Component part, Work work, (int Cell, long Value)? known = null)
    {
        (this.part, this.work) = (part, work);
        box = new Box(part);
        if (known is { } k)
        {
            IsEmpty = box.High[k.Cell] < k.Value;
            box.Low[k.Cell] = box.High[k.Cell] = k.Value;
        }

        IsEmpty |= !box.Narrow(part.Rows);
        seenLow = [.. Enumerable.Repeat(Box.None, part.Cells.Length)];
        seenHigh = [.. Enumerable.Repeat(-1L, part.Cells.Length)];
        (lowAt, highAt) = (new long[seenLow.Length][], new long[seenLow.Length][]);
        isAsked = new bool[part.Cells.Length, 2];
        if (!IsEmpty)
        {
            See([.. box.Low]);
            IsEndless = Rays.Of(part, [.. box.High.Select(h => h == Box.None)], work);
        }
    }

    /// <summary>Whether no values at all can give what is shown.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>For each cell whether nothing bounds it.</summary>
    public bool[] IsEndless { get; } = [];

    /// <summary>Takes note of whole values that are a solution; others are ignored.</summary>
    public void See(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < box.Low[i] || values[i] > box.High[i])
            {
                return;
            }
        }

        if (part.Rows.All(r => Box.Holds(r, values)))
        {
            for (var i = 0; i < values.Length; i++)
            {
                (seenLow[i], lowAt[i]) = values[i] < seenLow[i] ? (values[i], values) : (seenLow[i], lowAt[i]);
                (seenHigh[i], highAt[i]) = values[i] > seenHigh[i] ? (values[i], values) : (seenHigh[i], highAt[i]);
            }
        }
    }

    /// <summary>The exact bounds of a cell (<see cref="Box.None"/>: endless); null where empty or the work ran out.</summary>
    public (long Low, long High)? Bounds(int cell)
    {
        while (!IsEmpty && !IsKnown(cell, up: false))
        {
            if (!Ask(cell, up: false))
            {
                return null;
            }
        }

        while (!IsEmpty && !IsKnown(cell, up: true))
        {
            if (!Ask(cell, up: true))
            {
                return null;
            }
        }

        return IsEmpty ? null : (seenLow[cell], IsEndless[cell] ? Box.None : seenHigh[cell]);
    }

    /// <summary>Whether the profile holds for a cell, with no more work than that takes; null where empty or the work ran out.</summary>
    public bool? Holds(int cell, SpreadProfile profile)
    {
        while (!IsEmpty)
        {
            if (Decided(cell, profile) is { } answer)
            {
                return answer;
            }

            // The cheap question on both sides first, then the exact one.
            var up = !IsKnown(cell, true) && (IsKnown(cell, false) || !isAsked[cell, 1] || isAsked[cell, 0]);
            if (!Ask(cell, up))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The solutions with the smallest and the largest value seen of a cell; null where endless, or none was seen.</summary>
    public (long[] Low, long[] High)? Seen(int cell) => IsEndless[cell] || lowAt[cell] is not { } low || highAt[cell] is not { } high ? null : (low, high);

    public void Dispose() => simplex?.Dispose();

    private bool? Decided(int cell, SpreadProfile profile)
    {
        if (seenHigh[cell] < 0)
        {
            return null;
        }

        var endless = IsEndless[cell];
        if (endless || (seenHigh[cell] - seenLow[cell] + 1 >= profile.MinValues && seenHigh[cell] >= profile.UpperMin))
        {
            return true;
        }

        var most = box.High[cell];
        return most != Box.None && (most - box.Low[cell] + 1 < profile.MinValues || most < profile.UpperMin) ? false : null;
    }

    private bool IsKnown(int cell, bool up) =>
        seenHigh[cell] >= 0 && (up ? IsEndless[cell] || seenHigh[cell] == box.High[cell] : seenLow[cell] == box.Low[cell]);

    /// <summary>One question: of the simplex the first time, of CP-SAT the second. False where the work ran out.</summary>
    private bool Ask(int cell, bool up)
    {
        if (!isAsked[cell, up ? 1 : 0])
        {
            isAsked[cell, up ? 1 : 0] = true;
            AskSimplex(cell, up);
            return true;
        }

        if (up && box.High[cell] == Box.None && !IsEndless[cell])
        {
            // The simplex could not tell: a cap of ours must never turn up as a bound.
            return false;
        }

        model ??= new WholeModel(part.Rows, box);
        var isSeen = seenHigh[cell] >= 0;
        var low = up && isSeen ? seenHigh[cell] + 1 : box.Low[cell];
        var high = !up && isSeen ? seenLow[cell] - 1 : box.High[cell];
        // An endless cell is asked upwards for one solution only.
        var found = model.Solve(cell, up && !IsEndless[cell], low, high, work, out var isDone);
        if (!isDone)
        {
            return false;
        }

        IsEmpty = found is null && !isSeen;
        if (found is not null)
        {
            See(found);
        }

        if (!IsEmpty && !(up && IsEndless[cell]))
        {
            (box.Low[cell], box.High[cell]) = up ? (box.Low[cell], seenHigh[cell]) : (seenLow[cell], box.High[cell]);
        }

        return true;
    }

    private void AskSimplex(int cell, bool up)
    {
        if ((up && IsEndless[cell]) || work.IsSpent)
        {
            return;
        }

        simplex ??= new Simplex(part.Rows, [.. box.Low.Select(l => (double)l)], [.. box.High.Select(h => h == Box.None ? double.PositiveInfinity : h)], work);
        if (simplex.Reach(cell, up) is not { } bound)
        {
            return;
        }

        var slack = Slack * Math.Max(1, Math.Abs(bound) * 1e-3);
        if (up)
        {
            box.High[cell] = Math.Min(box.High[cell], (long)Math.Floor(bound + slack));
        }
        else
        {
            box.Low[cell] = Math.Max(box.Low[cell], (long)Math.Ceiling(bound - slack));
        }

        See([.. simplex.Point.Select(v => (long)Math.Round(v))]);
    }
}
