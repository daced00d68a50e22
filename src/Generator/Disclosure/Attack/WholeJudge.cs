namespace Portal.Disclosure.Attack;

/// <summary>The verdict of a profile on the counts of one component.</summary>
internal static class WholeJudge
{
    /// <summary>The bounds of every cell; a verdict where there are none to give.</summary>
    public static (Verdict? Verdict, IReadOnlyList<Bounds> Bounds) Judge(Component part, decimal?[] values, SpreadProfile profile, Work work)
    {
        using var attack = new WholeAttack(part, work);
        var found = new (long Low, long High)[part.Cells.Length];
        for (var i = 0; i < found.Length; i++)
        {
            if (attack.Bounds(i) is not { } bounds)
            {
                return (attack.IsEmpty ? Verdict.Inconsistent : Verdict.Undecided, []);
            }

            found[i] = bounds;
        }

        var isProtected = found.Select(b => Holds(b, profile)).ToArray();
        if (profile.Insiders && Insiders(part, values, profile, work, isProtected) is { } verdict)
        {
            return (verdict, []);
        }

        return (null, [.. found.Select((b, i) => new Bounds(part.Cells[i], b.Low, b.High == Box.None ? null : b.High, isProtected[i]))]);
    }

    // Each cell of value 1 knows itself: what does it learn of the others?
    private static Verdict? Insiders(Component part, decimal?[] values, SpreadProfile profile, Work work, bool[] isProtected)
    {
        for (var one = 0; one < values.Length; one++)
        {
            if (values[one] != 1)
            {
                continue;
            }

            using var attack = new WholeAttack(part, work, (one, 1));
            for (var i = 0; i < values.Length; i++)
            {
                if (i == one || !isProtected[i])
                {
                    continue;
                }

                if (attack.Holds(i, profile) is not { } holds)
                {
                    return attack.IsEmpty ? Verdict.Inconsistent : Verdict.Undecided;
                }

                isProtected[i] = holds;
            }
        }

        return null;
    }

    private static bool Holds((long Low, long High) bounds, SpreadProfile profile) =>
        bounds.High == Box.None || (bounds.High - bounds.Low + 1 >= profile.MinValues && bounds.High >= profile.UpperMin);
}
