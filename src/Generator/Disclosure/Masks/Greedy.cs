namespace Portal.Disclosure.Masks;

/// <summary>A start that always works: for each need not met, hide what its cheapest deviations move; then show again, dearest first, what no need asks for.</summary>
internal static class Greedy
{
    /// <summary>A mask that meets every need where there is one; null where even hiding all does not, or the work ran out.</summary>
    /// <param name="prices">What it costs to hide each cell.</param>
    public static bool[]? Find(MaskPart part, Guard guard, Router router, double[] prices)
    {
        var left = (double[])prices.Clone();
        for (var i = 0; i < left.Length; i++)
        {
            guard.Hide(i, !part.IsCandidate[i]);
        }

        // The hardest first: what they move often serves the others.
        foreach (var need in Enumerable.Range(0, part.Needs.Count).OrderByDescending(d => Size(part.Needs[d])))
        {
            if (guard.Holds(need))
            {
                continue;
            }

            foreach (var (sign, far) in part.Needs[need].Ways().Select(w => w[0]))
            {
                if (router.Cells(part.Needs[need], sign, far, left) is { } moved)
                {
                    Hide(part, guard, left, i => moved[i]);
                }
            }

            if (!guard.Holds(need) && !Widen(part, guard, left, need))
            {
                return null;
            }
        }

        return guard.HoldsAll() ? Prune(part, guard, prices) : null;
    }

    /// <summary>Shows again, dearest first, what no need asks for.</summary>
    public static bool[] Prune(MaskPart part, Guard guard, double[] prices)
    {
        foreach (var cell in Enumerable.Range(0, prices.Length).Where(i => part.IsCandidate[i] && guard.IsHidden[i]).OrderByDescending(i => prices[i]))
        {
            guard.Hide(cell, false);
            if (!guard.HoldsAll())
            {
                guard.Hide(cell, true);
            }
        }

        return [.. guard.IsHidden];
    }

    // Where only an integer attacker sees through: all around, wider and wider.
    private static bool Widen(MaskPart part, Guard guard, double[] left, int need)
    {
        var isNear = new bool[left.Length];
        isNear[part.Needs[need].Cell] = true;
        for (var found = true; found;)
        {
            var near = part.Part.Rows.Where(r => r.Cells.Any(c => isNear[c])).SelectMany(r => r.Cells).Where(c => !isNear[c]).ToArray();
            found = near.Length > 0;
            foreach (var cell in near)
            {
                isNear[cell] = true;
            }

            Hide(part, guard, left, i => isNear[i]);
            if (guard.Holds(need))
            {
                return true;
            }
        }

        return false;
    }

    private static void Hide(MaskPart part, Guard guard, double[] left, Func<int, bool> choice)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (part.IsCandidate[i] && choice(i))
            {
                guard.Hide(i, true);
                left[i] = 0;
            }
        }
    }

    private static double Size(Need need) => Math.Max(need.Apart, Math.Max(need.Up, need.Down));
}
