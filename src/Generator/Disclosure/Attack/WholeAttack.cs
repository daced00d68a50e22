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
    private readonly Sightings seen;
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
        seen = new Sightings(part, box);
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
    public void See(long[] values) => seen.Add(values);

    /// <summary>The exact bounds of a cell (<see cref="Box.None"/>: endless); null where empty or the work ran out.</summary>
    public (long Low, long High)? Bounds(int cell)
    {
        foreach (var up in new[] { false, true })
        {
            while (!IsEmpty && !IsKnown(cell, up))
            {
                if (!Ask(cell, up))
                {
                    return null;
                }
            }
        }

        return IsEmpty ? null : (seen.Low[cell], IsEndless[cell] ? Box.None : seen.High[cell]);
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
    public (long[] Low, long[] High)? Seen(int cell) => IsEndless[cell] ? null : seen.At(cell);

    public void Dispose() => simplex?.Dispose();

    private bool? Decided(int cell, SpreadProfile profile)
    {
        if (seen.High[cell] < 0)
        {
            return null;
        }

        var endless = IsEndless[cell];
        if (endless || (seen.High[cell] - seen.Low[cell] + 1 >= profile.MinValues && seen.High[cell] >= profile.UpperMin))
        {
            return true;
        }

        var most = box.High[cell];
        return most != Box.None && (most - box.Low[cell] + 1 < profile.MinValues || most < profile.UpperMin) ? false : null;
    }

    private bool IsKnown(int cell, bool up) =>
        seen.High[cell] >= 0 && (up ? IsEndless[cell] || seen.High[cell] == box.High[cell] : seen.Low[cell] == box.Low[cell]);

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
        var isSeen = seen.High[cell] >= 0;
        var low = up && isSeen ? seen.High[cell] + 1 : box.Low[cell];
        var high = !up && isSeen ? seen.Low[cell] - 1 : box.High[cell];
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
            (box.Low[cell], box.High[cell]) = up ? (box.Low[cell], seen.High[cell]) : (seen.Low[cell], box.High[cell]);
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
            // Where no fractions fit, no whole numbers do: CP-SAT, which would have to search huge domains, need not be asked.
            IsEmpty = simplex.IsEmpty && seen.High[cell] < 0;
            return;
        }

        var slack = Slack * Math.Max(1, Math.Abs(bound) * 1e-3);
        (box.Low[cell], box.High[cell]) = up
            ? (box.Low[cell], Math.Min(box.High[cell], (long)Math.Floor(bound + slack)))
            : (Math.Max(box.Low[cell], (long)Math.Ceiling(bound - slack)), box.High[cell]);
        See([.. simplex.Point.Select(v => (long)Math.Round(v))]);
    }
}
