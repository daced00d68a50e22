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

    private readonly MaskPart part;
    private readonly Work work;
    private readonly Simplex simplex;
    private readonly bool[]?[] moved;

    public Guard(MaskPart part, Work work)
    {
        (this.part, this.work) = (part, work);
        simplex = new Simplex(part.Part.Rows, part.RowLow, part.RowHigh, part.Low, part.High);
        IsHidden = [.. part.IsCandidate.Select(_ => true)];
        moved = new bool[part.Needs.Count][];
    }

    /// <summary>The mask: what is not known to everyone.</summary>
    public bool[] IsHidden { get; }

    public void Hide(int cell, bool isHidden)
    {
        if (IsHidden[cell] != isHidden)
        {
            IsHidden[cell] = isHidden;
            simplex.Bound(cell, isHidden ? part.Low[cell] : 0, isHidden ? part.High[cell] : 0);
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

        var need = part.Needs[index];
        if (need.Known >= 0)
        {
            simplex.Bound(need.Known, 0, 0);
        }

        var answer = Linear(need, out var cells);
        if (need.Known >= 0 && IsHidden[need.Known])
        {
            simplex.Bound(need.Known, part.Low[need.Known], part.High[need.Known]);
        }

        moved[index] = cells;
        return answer ?? Whole(need);
    }

    public void Dispose() => simplex.Dispose();

    // Null where only an integer attacker can tell.
    private bool? Linear(Need need, out bool[]? cells)
    {
        cells = null;
        work.Spend(part.Part.Rows.Length * part.Values.Length * 2e-8);
        if (simplex.Reach(need.Cell, up: true) is not { } most)
        {
            return part.IsWhole ? null : false;
        }

        var top = Read();
        if (simplex.Reach(need.Cell, up: false) is not { } least)
        {
            return part.IsWhole ? null : false;
        }

        var bottom = Read();
        if (!part.IsWhole)
        {
            cells = [.. top.Select((t, i) => Math.Abs(t) > Noise || Math.Abs(bottom[i]) > Noise)];
            return Reaches(most, need.Up) && Reaches(-least, need.Down) && most - least >= need.Apart;
        }

        (most, least) = (Math.Floor(most + 1e-5), Math.Ceiling(least - 1e-5));
        if (most < need.Up || most - least < need.Apart)
        {
            return false;
        }

        if (!IsSolution(top) || !IsSolution(bottom))
        {
            return null;
        }

        cells = [.. top.Select((t, i) => Math.Round(t) != 0 || Math.Round(bottom[i]) != 0)];
        return true;
    }

    private bool? Whole(Need need, Component sub)
    {
        using var attack = new WholeAttack(sub, work, need.Known < 0 || !sub.Cells.Contains(need.Known) ? null : (Array.IndexOf(sub.Cells, need.Known), 1));
        if (sub.Cells.All(c => part.Values[c] is not null))
        {
            attack.See([.. sub.Cells.Select(c => (long)part.Values[c]!.Value)]);
        }

        var (up, apart) = ((int)Math.Max(0, need.Up + (double)part.Centre[need.Cell]), (int)need.Apart + 1);
        return attack.Holds(Array.IndexOf(sub.Cells, need.Cell), new SpreadProfile(apart, up));
    }

    private bool Whole(Need need) => Whole(need, part.Around(need.Cell, IsHidden)) == true;

    // An amount that GLOP gives a hair short of what is needed, by less than the amounts have digits, reaches it.
    private static bool Reaches(double deviation, double needed) => deviation >= needed || needed - deviation <= Noise * Math.Max(1e-3, Math.Abs(needed));

    private double[] Read() => [.. simplex.Point];

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
