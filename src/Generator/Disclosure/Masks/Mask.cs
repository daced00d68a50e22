using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>The choice of a mask, component by component: what is always shown cuts a problem in parts that have nothing to do with each other.</summary>
internal static class Mask
{
    /// <summary>Deterministic time for a whole problem.</summary>
    private const double Limit = 300;

    /// <summary>For each cell whether it is hidden, and whether no mask is better.</summary>
    public static (bool[] IsHidden, bool IsOptimal) Choose(Problem problem, Profile profile)
    {
        var isHidden = problem.Cells.Select(IsForced).ToArray();
        var always = problem.Cells.Select((c, i) => IsShown(c) && !isHidden[i] ? c.Value : null).ToArray();
        var isOptimal = true;
        try
        {
            var work = new Work(Limit);
            foreach (var component in Component.Of(problem, always, profile is SpreadProfile))
            {
                var part = new MaskPart(component, problem, profile);
                var (mask, isBest) = PartMask(part, work);
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

    private static (bool[] IsHidden, bool IsBest) PartMask(MaskPart part, Work work)
    {
        if (part.Needs.Count == 0 || part.IsEmpty)
        {
            return (new bool[part.Values.Length], true);
        }

        using var guard = new Guard(part, work);
        using var router = new Router(part);
        var greedy = Greedy.Find(part, guard, router, [.. part.Weights.Select(w => 1 + (w * 1e-9))]);
        if (greedy is null)
        {
            return ([.. part.IsCandidate], false);
        }

        Optimum.Trace?.Invoke($"greedy {greedy.Where((h, i) => h && part.IsCandidate[i]).Count()} of {part.IsCandidate.Count(c => c)} candidates, {part.Needs.Count} needs");
        var isBest = new Optimum(part, guard, router, work).Improve(ref greedy);
        return (greedy, isBest);
    }

    private static bool IsForced(ProblemCell cell) => cell.Showing == Showing.Hidden || (cell.Showing == Showing.Free && (cell.IsSensitive || cell.Value is null));

    // What everyone knows to be zero hides nothing.
    private static bool IsShown(ProblemCell cell) => cell.Showing == Showing.Always || (cell.Showing == Showing.Free && cell.Max == 0);
}
