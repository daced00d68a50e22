using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>All cuts found so far, and the finding of more. A cut holds everywhere, so what one node found serves all.</summary>
internal sealed class Pool(MaskPart part, Guard guard, Work work)
{
    private readonly List<Cut> cuts = [];
    private readonly HashSet<string> keys = [];

    /// <summary>The cuts worth starting from: those that a solution of the linear master meets with nothing to spare.</summary>
    public IEnumerable<Cut> Tight(double[]? hidden) => cuts.Where(c => hidden is null || c.Gap(hidden) > -0.05).ToArray();

    /// <summary>Cuts that parts of cells violate, known ones first.</summary>
    /// <param name="isWhole">Whether each cell is hidden or shown: then either there is a violated cut or it is a mask.</param>
    public IReadOnlyList<Cut> Find(double[] hidden, bool isWhole, out bool isMask)
    {
        isMask = false;
        var known = cuts.Where(c => c.Gap(hidden) > Separator.Worth).OrderByDescending(c => c.Gap(hidden)).Take(50).ToArray();
        if (known.Length > 0)
        {
            return known;
        }

        using var separator = new Separator(part, hidden, work);
        var found = part.Needs.SelectMany(separator.Cuts).Concat(Alone(hidden)).ToList();
        if (found.Count == 0 && isWhole)
        {
            found.AddRange(Failures([.. hidden.Select(h => h == 1)], out isMask));
        }

        var fresh = found.Where(c => keys.Add(c.Key)).ToArray();
        cuts.AddRange(fresh);
        return fresh;
    }

    // In a relation with nothing unknown otherwise, a cell hidden alone is hidden for nothing: no best mask does that.
    private IEnumerable<Cut> Alone(double[] hidden)
    {
        foreach (var row in part.Part.Rows.Where(r => r.Low == r.High && r.Cells.All(c => part.IsCandidate[c])))
        {
            var sum = row.Cells.Sum(c => hidden[c]);
            foreach (var cell in row.Cells.Where(c => hidden[c] > sum - hidden[c] + Separator.Worth))
            {
                yield return new Cut([.. row.Cells.Where(c => c != cell)], [.. row.Cells.Where(c => c != cell).Select(_ => 1L)], 1, cell);
            }
        }
    }

    private List<Cut> Failures(bool[] hidden, out bool isMask)
    {
        var found = new List<Cut>();
        guard.Set(hidden);
        isMask = true;
        for (var need = 0; need < part.Needs.Count && found.Count < 3; need++)
        {
            if (!guard.Holds(need))
            {
                isMask = false;
                found.Add(Outside(hidden, need));
                guard.Set(hidden);
            }
        }

        return found;
    }

    // What an integer attacker sees through stays seen through in every part of it: something else must be hidden. The larger, the stronger.
    private Cut Outside(bool[] hidden, int need)
    {
        for (var i = 0; i < hidden.Length; i++)
        {
            if (part.IsCandidate[i] && !hidden[i])
            {
                guard.Hide(i, true);
                if (guard.Holds(need))
                {
                    guard.Hide(i, false);
                }
            }
        }

        var outside = Enumerable.Range(0, hidden.Length).Where(i => !guard.IsHidden[i]).ToArray();
        return new Cut(outside, [.. outside.Select(_ => 1L)], 1);
    }
}
