using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// Says of a mask, need by need, whether it protects. It keeps for each need the deviations that proved it last: as long as none of the
/// cells that they move is shown again, nothing has to be computed.
/// </summary>
internal sealed class Guard : IDisposable
{
    /// <summary>What GLOP leaves uncertain.</summary>
    public const double Noise = 1e-7;

    private const int Few = 4;

    private const int Enough = 80;

    private readonly MaskPart part;
    private readonly Work work;
    private Reach? reach;
    private int shown;
    private readonly bool[]?[] moved;

    public Guard(MaskPart part, Work work)
    {
        (this.part, this.work) = (part, work);
        IsHidden = [.. part.IsCandidate.Select(_ => true)];
        moved = new bool[part.Needs.Count][];
    }

    /// <summary>The mask: what is not known to everyone.</summary>
    public bool[] IsHidden { get; }

    public void Hide(int cell, bool isHidden)
    {
        if (IsHidden[cell] == isHidden)
        {
            return;
        }

        IsHidden[cell] = isHidden;
        shown += isHidden ? -1 : 1;
        if (isHidden && reach is not null && !reach.Has(cell))
        {
            Forget();
        }
        else
        {
            Bound(cell, isHidden);
        }
    }

    public void Set(bool[] isHidden)
    {
        for (var i = 0; i < isHidden.Length; i++)
        {
            Hide(i, isHidden[i]);
        }
    }

    /// <summary>Whether every need is met; false too where the work ran out.</summary>
    public bool HoldsAll()
    {
        for (var need = 0; need < part.Needs.Count; need++)
        {
            if (!Holds(need))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a need is met; false too where the work ran out.</summary>
    public bool Holds(int index)
    {
        if (moved[index] is { } witness && !witness.Where((m, i) => m && !IsHidden[i]).Any())
        {
            return true;
        }

        if (work.IsSpent)
        {
            return false;
        }

        // Once many cells are shown again, smaller groups pay for being made.
        if (reach is null || shown > Few)
        {
            Forget();
            reach = new Reach(part, [.. part.Low.Select((l, i) => IsHidden[i] ? l : 0)], [.. part.High.Select((h, i) => IsHidden[i] ? h : 0)], isSplit: true, work);
        }

        var need = part.Needs[index];
        if (need.Known >= 0)
        {
            Bound(need.Known, false);
        }

        var answer = Linear(reach, need, out var cells);
        if (need.Known >= 0)
        {
            Bound(need.Known, IsHidden[need.Known]);
        }

        var holds = answer ?? Whole(need, out cells);
        moved[index] = holds ? cells : null;
        return holds;
    }

    public void Dispose() => Forget();

    // Null where only an integer attacker can tell.
    private bool? Linear(Reach reach, Need need, out bool[]? cells)
    {
        cells = null;
        // Most needs are met close by, where a simplex costs little.
        using var near = Near(need);
        cells = Near(near ?? reach, need);
        if (cells is not null)
        {
            return true;
        }

        if (reach.Farthest(need.Cell, up: true) is not { } most)
        {
            return part.IsWhole ? null : false;
        }

        var top = reach.Point(need.Cell);
        if (reach.Farthest(need.Cell, up: false) is not { } least)
        {
            return part.IsWhole ? null : false;
        }

        var bottom = reach.Point(need.Cell);
        if (part.IsWhole)
        {
            (most, least) = (Math.Floor(most + 1e-5), Math.Ceiling(least - 1e-5));
        }

        if (!Reaches(most, need.Up) || !Reaches(-least, need.Down) || most - least < need.Apart)
        {
            return false;
        }

        cells = !part.IsWhole || (IsSolution(top) && IsSolution(bottom)) ? Moved(top, bottom) : near is null ? null : Near(reach, need);
        return cells is null ? null : true;
    }

    // The truth and one value far enough from it will do, if there is a solution that moves few cells.
    private bool[]? Near(Reach reach, Need need)
    {
        if (part.Values[need.Cell] is null)
        {
            return null;
        }

        var found = new List<double[]>();
        foreach (var way in need.Ways())
        {
            if (!way.Any(w => Goes(w.Sign, w.Far)))
            {
                return null;
            }
        }

        return Moved([.. found]);

        bool Goes(int sign, double far)
        {
            if (!reach.CanGo(need.Cell, sign, far))
            {
                return false;
            }

            var point = reach.Point(need.Cell);
            if (part.IsWhole && !IsSolution(point))
            {
                return false;
            }

            found.Add(point);
            return true;
        }
    }

    // The hidden cells around one, from row to row, until there are enough; null where that is the whole group.
    private Reach? Near(Need need)
    {
        var isIn = new bool[IsHidden.Length];
        isIn[need.Cell] = true;
        var members = new List<int> { need.Cell };
        for (var k = 0; k < members.Count && members.Count < Enough; k++)
        {
            foreach (var other in part.RowsOf[members[k]].SelectMany(r => part.Part.Rows[r].Cells).Where(c => IsHidden[c] && !isIn[c] && c != need.Known))
            {
                isIn[other] = true;
                members.Add(other);
            }
        }

        return members.Count < Enough ? null : new Reach(part, [.. part.Low.Select((l, i) => isIn[i] ? l : 0)], [.. part.High.Select((h, i) => isIn[i] ? h : 0)], isSplit: true, work);
    }

    private static bool[] Moved(params double[][] points) => [.. points[0].Select((_, i) => points.Any(p => Math.Abs(p[i]) > 1e-6))];

    private bool Whole(Need need, out bool[]? cells)
    {
        var sub = part.Around(need.Cell, IsHidden);
        using var attack = new WholeAttack(sub, work, need.Known < 0 || !sub.Cells.Contains(need.Known) ? null : (Array.IndexOf(sub.Cells, need.Known), 1));
        if (sub.Cells.All(c => part.Values[c] is not null))
        {
            attack.See([.. sub.Cells.Select(c => (long)part.Values[c]!.Value)]);
        }

        var (up, apart) = ((int)Math.Max(0, need.Up + (double)part.Centre[need.Cell]), (int)need.Apart + 1);
        cells = null;
        var cell = Array.IndexOf(sub.Cells, need.Cell);
        if (attack.Holds(cell, new SpreadProfile(apart, up)) != true)
        {
            return false;
        }

        if (attack.Seen(cell) is var (low, high))
        {
            cells = new bool[IsHidden.Length];
            for (var k = 0; k < sub.Cells.Length; k++)
            {
                cells[sub.Cells[k]] = low[k] != part.Centre[sub.Cells[k]] || high[k] != part.Centre[sub.Cells[k]];
            }
        }

        return true;
    }

    // An amount that GLOP gives a hair short of what is needed, by less than the amounts have digits, reaches it.
    private static bool Reaches(double deviation, double needed) => deviation >= needed || needed - deviation <= Noise * Math.Max(1e-3, Math.Abs(needed));

    private void Bound(int cell, bool isFree) => reach?.Bound(cell, isFree ? part.Low[cell] : 0, isFree ? part.High[cell] : 0);

    private void Forget()
    {
        reach?.Dispose();
        reach = null;
        shown = 0;
    }

    private bool IsSolution(double[] point)
    {
        if (point.Any(p => Math.Abs(p - Math.Round(p)) > 1e-6))
        {
            return false;
        }

        var values = point.Select((p, i) => (long)part.Centre[i] + (long)Math.Round(p)).ToArray();
        return part.Part.Rows.All(r => Box.Holds(r, values));
    }
}
