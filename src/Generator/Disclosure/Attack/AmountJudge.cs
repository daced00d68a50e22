namespace Portal.Disclosure.Attack;

/// <summary>The verdict of a profile on the amounts of one component.</summary>
internal static class AmountJudge
{
    /// <summary>The bounds of every cell; a verdict where there are none to give.</summary>
    public static (Verdict? Verdict, IReadOnlyList<Bounds> Bounds) Judge(Component part, decimal?[] values, PercentProfile profile, Work work)
    {
        using var attack = new AmountAttack(part, values, work);
        if (attack.IsEmpty)
        {
            return (Verdict.Inconsistent, []);
        }

        var found = new List<Bounds>();
        for (var i = 0; i < values.Length; i++)
        {
            if (work.IsSpent || attack.Bounds(i) is not { } bounds || Holds(attack, i, bounds, values[i], profile) is not { } holds)
            {
                return (Verdict.Undecided, []);
            }

            found.Add(new Bounds(part.Cells[i], bounds.Low, bounds.High, holds));
        }

        for (var one = 0; profile.Insiders && one < values.Length; one++)
        {
            if (values[one] != 1)
            {
                continue;
            }

            using var insider = new AmountAttack(part, values, work, one);
            for (var i = 0; i < values.Length; i++)
            {
                if (i != one && found[i].IsProtected)
                {
                    if (insider.Bounds(i) is not { } bounds || Holds(insider, i, bounds, values[i], profile) is not { } holds)
                    {
                        return (insider.IsEmpty ? Verdict.Inconsistent : Verdict.Undecided, []);
                    }

                    found[i] = found[i] with { IsProtected = holds };
                }
            }
        }

        return (null, found);
    }

    private static bool? Holds(AmountAttack attack, int cell, (decimal Low, decimal? High) bounds, decimal? value, PercentProfile profile)
    {
        if (profile.Percent == 0 || value is not { } v)
        {
            // Without a value nothing says how far is far enough: only an exact one is told.
            return attack.IsDetermined(cell) is { } isDetermined ? !isDetermined : null;
        }

        var margin = v * profile.Percent / 100;
        return bounds.Low <= v - margin && !(bounds.High < v + margin);
    }
}
