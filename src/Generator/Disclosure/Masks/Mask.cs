using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>The choice of a mask, component by component: what is always shown cuts a problem in parts that have nothing to do with each other.</summary>
internal static class Mask
{
    /// <summary>Work for a first mask; past it everything is hidden, which the audit then judges.</summary>
    private const double ForFirst = 60;

    /// <summary>Work for the best mask: a build waits for it. Few cells get as much as they could need.</summary>
    private const double ForBest = 4;
    private const double ForBestOfFew = 100;
    private const int Few = 60;

    /// <summary>For each cell whether it is hidden, and whether no mask is better.</summary>
    /// <param name="improve">False for the first mask that protects, so that measures can tell the two apart.</param>
    public static (bool[] IsHidden, bool IsOptimal) Choose(Problem problem, Profile profile, bool improve = true)
    {
        var isHidden = problem.Cells.Select(IsForced).ToArray();
        var always = problem.Cells.Select((c, i) => IsShown(c) && !isHidden[i] ? c.Value : null).ToArray();
        var isOptimal = true;
        try
        {
            var first = new Work(ForFirst);
            var (best, bestOfFew) = (new Work(improve ? ForBest : 0), new Work(improve ? ForBestOfFew : 0));
            foreach (var component in Component.Of(problem, always, profile is SpreadProfile))
            {
                var part = new MaskPart(component, problem, profile);
                var (mask, isBest) = PartMask(part, first, part.Values.Length <= Few ? bestOfFew : best);
                isOptimal &= isBest;
                for (var i = 0; i < mask.Length; i++)
                {
                    isHidden[component.Cells[i]] |= mask[i] && part.IsCandidate[i];
                }
            }
        }
        catch (Exception e) when (e is InconsistentException or OverflowException)
        {
            // The audit of what is hidden so far says which.
            isOptimal = false;
        }

        return (isHidden, isOptimal);
    }

    private static (bool[] IsHidden, bool IsBest) PartMask(MaskPart part, Work forFirst, Work forBest)
    {
        if (part.Needs.Count == 0 || part.IsEmpty)
        {
            return (new bool[part.Values.Length], true);
        }

        bool[]? mask;
        using (var guard = new Guard(part, forFirst))
        using (var router = new Router(part, forFirst))
        {
            mask = Greedy.Find(part, guard, router, [.. part.Weights.Select(w => 1 + (w * 1e-9))]);
        }

        return mask is null ? ([.. part.IsCandidate], false) : Optimum.Improve(part, mask, forBest);
    }

    private static bool IsForced(ProblemCell cell) => cell.Showing == Showing.Hidden || (cell.Showing == Showing.Free && (cell.IsSensitive || cell.Value is null));

    // What everyone knows to be zero hides nothing.
    private static bool IsShown(ProblemCell cell) => cell.Showing == Showing.Always || (cell.Showing == Showing.Free && cell.Max == 0);
}
