using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>Finds cuts that a mask of which cells are hidden in part violates: the attacker may move each cell by that part of its room.</summary>
internal sealed class Separator : IDisposable
{
    /// <summary>A cut is worth adding from this gap on.</summary>
    public const double Worth = 1e-3;

    private readonly MaskPart part;
    private readonly Simplex simplex;
    private readonly Work work;

    public Separator(MaskPart part, Work work)
    {
        (this.part, this.work) = (part, work);
        simplex = new Simplex(part.Part.Rows, part.RowLow, part.RowHigh, part.Low, part.High);
    }

    /// <summary>The violated cuts of one need.</summary>
    /// <param name="hidden">For each cell the part of it that is hidden.</param>
    public IEnumerable<Cut> Cuts(Need need, double[] hidden)
    {
        // Beyond what is needed a factor counts for no more than it: room beyond it would only hide the better cut.
        var room = Math.Max(need.Apart, Math.Max(need.Up, need.Down));
        for (var i = 0; i < hidden.Length; i++)
        {
            var share = i == need.Known ? 0 : hidden[i];
            simplex.Bound(i, part.IsCandidate[i] ? Math.Max(part.Low[i], -room) * share : part.Low[i] * (i == need.Known ? 0 : 1),
                part.IsCandidate[i] ? Math.Min(part.High[i], room) * share : i == need.Known ? 0 : part.High[i]);
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

    public void Dispose() => simplex.Dispose();

    private (double Reach, double[] Multipliers)? Side(int cell, int sign)
    {
        work.Spend(part.Part.Rows.Length * part.Values.Length * 1e-8);
        return simplex.Reach(cell, sign > 0) is { } reach ? (sign * reach, [.. simplex.Multipliers().Select(m => sign * m)]) : null;
    }
}
