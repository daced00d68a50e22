using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>Finds cuts that a mask of which cells are hidden in part violates: the attacker may move each cell by that part of its room.</summary>
internal sealed class Separator : IDisposable
{
    /// <summary>A cut is worth adding from this gap on.</summary>
    public const double Worth = 1e-3;

    /// <summary>A cell hidden in a smaller part cannot move.</summary>
    private const double Least = 1e-6;

    private readonly MaskPart part;
    private readonly double[] hidden;
    private readonly Reach reach;

    /// <param name="hidden">For each cell the part of it that is hidden.</param>
    public Separator(MaskPart part, double[] hidden, Work work)
    {
        (this.part, this.hidden) = (part, hidden);
        reach = new Reach(part, [.. part.Low.Select((l, i) => hidden[i] > Least ? l : 0)], [.. part.High.Select((h, i) => hidden[i] > Least ? h : 0)], isSplit: false, work);
    }

    /// <summary>The violated cuts of one need.</summary>
    public IEnumerable<Cut> Cuts(Need need)
    {
        if (!reach.Has(need.Cell))
        {
            return [];
        }

        // Beyond what is needed a factor counts for no more than it: room beyond it would only hide the better cut.
        var room = Math.Max(need.Apart, Math.Max(need.Up, need.Down));
        foreach (var i in reach.Group(need.Cell))
        {
            var share = i == need.Known ? 0 : 1;
            reach.Bound(i, part.IsCandidate[i] ? Math.Max(part.Low[i], -room) * hidden[i] * share : part.Low[i] * share,
                share == 0 ? 0 : part.IsCandidate[i] ? Math.Min(part.High[i], room) * hidden[i] : part.High[i]);
        }

        var up = need.Up > 0 || need.Apart > 0 ? Side(need.Cell, 1) : null;
        var down = need.Down > 0 || need.Apart > 0 ? Side(need.Cell, -1) : null;
        var cuts = new List<Cut?>();
        if (need.Up > 0 && up is { } u && u.Reach < need.Up)
        {
            cuts.Add(CutMaker.Of(part, need, need.Up, (1, u.Multipliers)));
        }

        if (need.Down > 0 && down is { } d && d.Reach < need.Down)
        {
            cuts.Add(CutMaker.Of(part, need, need.Down, (-1, d.Multipliers)));
        }

        if (need.Apart > 0 && up is { } top && down is { } bottom && top.Reach + bottom.Reach < need.Apart)
        {
            cuts.Add(CutMaker.Of(part, need, need.Apart, (1, top.Multipliers), (-1, bottom.Multipliers)));
        }

        return cuts.OfType<Cut>().Where(c => c.Gap(hidden) > Worth);
    }

    public void Dispose() => reach.Dispose();

    private (double Reach, double[] Multipliers)? Side(int cell, int sign) =>
        reach.Farthest(cell, sign > 0) is { } farthest ? (sign * farthest, [.. reach.Multipliers(cell).Select(m => sign * m)]) : null;
}
