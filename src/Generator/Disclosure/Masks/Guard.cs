using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// Says of a mask, need by need, whether it protects. Solutions that proved a need are kept: as long as none of the cells that one moves is
/// shown again, nothing has to be computed.
/// </summary>
internal sealed class Guard : IDisposable
{
    /// <summary>What GLOP leaves uncertain.</summary>
    public const double Noise = 1e-7;

    /// <summary>How many cells may be shown again before the groups are made anew.</summary>
    private const int Few = 4;

    private readonly MaskPart part;
    private readonly Work work;
    private readonly Witnesses witnesses;
    private Reach? reach;
    private int shown;

    public Guard(MaskPart part, Work work)
    {
        (this.part, this.work) = (part, work);
        IsHidden = [.. part.IsCandidate.Select(_ => true)];
        witnesses = new Witnesses(part);
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
        witnesses.Show(cell, !isHidden);
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
    public bool HoldsAll() => Enumerable.Range(0, part.Needs.Count).All(Holds);

    /// <summary>Whether a need is met; false too where the work ran out.</summary>
    public bool Holds(int index)
    {
        if (witnesses.Meet(index))
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

        var answer = Linear(reach, need);
        if (need.Known >= 0)
        {
            Bound(need.Known, IsHidden[need.Known]);
        }

        return answer ?? WholeNeed.Holds(part, need, IsHidden, work, witnesses.Add);
    }

    /// <summary>Whether a deviation is what is needed, or short of it by what GLOP leaves uncertain.</summary>
    public static bool Reaches(double deviation, double needed) => deviation >= needed || needed - deviation <= Noise * Math.Max(1e-3, Math.Abs(needed));

    public void Dispose() => Forget();

    // Null where only an integer attacker can tell.
    private bool? Linear(Reach reach, Need need)
    {
        // Most needs are met close by, where a simplex costs little.
        using var near = Reach.Around(part, need, IsHidden, work);
        if (Goes(near ?? reach, need))
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

        var isSolved = Note(top) & Note(bottom);
        return isSolved || (near is not null && Goes(reach, need)) ? true : null;
    }

    // The truth and one value far enough from it will do, if there is a solution that moves few cells.
    private bool Goes(Reach reach, Need need) => part.Values[need.Cell] is not null
        && need.Ways().All(way => way.Any(w => reach.CanGo(need.Cell, w.Sign, w.Far) && Note(reach.Point(need.Cell))));

    // False where whole numbers are asked for and these are not, or break a row.
    private bool Note(double[] point)
    {
        if (part.IsWhole && !IsSolution(point))
        {
            return false;
        }

        witnesses.Add(point);
        return true;
    }

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
