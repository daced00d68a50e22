namespace Portal.Disclosure.Masks;

/// <summary>Solutions met so far, as deviations from the truth. One that moves only hidden cells proves what an attacker cannot rule out, for whichever need.</summary>
internal sealed class Witnesses(MaskPart part)
{
    /// <summary>The oldest make room: masks shrink, and what moved the cells of a larger one serves no more.</summary>
    private const int Most = 400;

    private const double Moved = 1e-6;

    private readonly List<(double[] Point, ulong[] Moves)> met = [];
    private readonly ulong[] shown = new ulong[(part.Values.Length + 63) / 64];
    private readonly (int First, int Second)[] last = new (int, int)[part.Needs.Count];
    private int next;

    public void Show(int cell, bool isShown)
    {
        var bit = 1UL << (cell % 64);
        shown[cell / 64] = isShown ? shown[cell / 64] | bit : shown[cell / 64] & ~bit;
    }

    public void Add(double[] point)
    {
        var moves = new ulong[shown.Length];
        for (var i = 0; i < point.Length; i++)
        {
            moves[i / 64] |= Math.Abs(point[i]) > Moved ? 1UL << (i % 64) : 0;
        }

        if (met.Count < Most)
        {
            met.Add((point, moves));
        }
        else
        {
            met[next] = (point, moves);
            next = (next + 1) % Most;
        }
    }

    /// <summary>Whether solutions met so far meet a need under the present mask.</summary>
    public bool Meet(int index)
    {
        var need = part.Needs[index];
        // Of the truth itself only the deviation 0 of the cells whose value is known can be used.
        var start = part.Values[need.Cell] is null ? (double.NegativeInfinity, double.PositiveInfinity) : (0.0, 0.0);
        var (most, least) = start;
        foreach (var k in new[] { last[index].First, last[index].Second })
        {
            Take(k, need, ref most, ref least);
        }

        var pair = (-1, -1);
        for (var k = 0; k < met.Count && !Enough(need, most, least); k++)
        {
            var (before, after) = (most, least);
            Take(k, need, ref most, ref least);
            pair = (most > before ? k : pair.Item1, least < after ? k : pair.Item2);
        }

        if (pair != (-1, -1) && Enough(need, most, least))
        {
            last[index] = (pair.Item1 < 0 ? last[index].First : pair.Item1, pair.Item2 < 0 ? last[index].Second : pair.Item2);
        }

        return Enough(need, most, least);
    }

    private static bool Enough(Need need, double most, double least) =>
        Guard.Reaches(most, need.Up) && Guard.Reaches(-least, need.Down) && most - least >= need.Apart;

    private void Take(int k, Need need, ref double most, ref double least)
    {
        if (k >= met.Count || (need.Known >= 0 && Math.Abs(met[k].Point[need.Known]) > Moved))
        {
            return;
        }

        for (var w = 0; w < shown.Length; w++)
        {
            if ((met[k].Moves[w] & shown[w]) != 0)
            {
                return;
            }
        }

        most = Math.Max(most, met[k].Point[need.Cell]);
        least = Math.Min(least, met[k].Point[need.Cell]);
    }
}
