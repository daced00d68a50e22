using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>A need as the integer attacker sees it, where the linear one leaves a doubt.</summary>
internal static class WholeNeed
{
    /// <summary>Whether a need is met, and the solutions that show it (none where a cell is endless); false too where the work ran out.</summary>
    public static bool Holds(MaskPart part, Need need, bool[] isHidden, Work work, Action<double[]> note)
    {
        var sub = part.Around(need.Cell, isHidden);
        var known = Array.IndexOf(sub.Cells, need.Known);
        using var attack = new WholeAttack(sub, work, known < 0 ? null : (known, 1));
        if (sub.Cells.All(c => part.Values[c] is not null))
        {
            attack.See([.. sub.Cells.Select(c => (long)part.Values[c]!.Value)]);
        }

        var (up, apart) = ((int)Math.Max(0, need.Up + (double)part.Centre[need.Cell]), (int)need.Apart + 1);
        var cell = Array.IndexOf(sub.Cells, need.Cell);
        if (attack.Holds(cell, new SpreadProfile(apart, up)) != true)
        {
            return false;
        }

        if (attack.Seen(cell) is var (low, high))
        {
            note(Deviations(part, sub, low));
            note(Deviations(part, sub, high));
        }

        return true;
    }

    private static double[] Deviations(MaskPart part, Component sub, long[] values)
    {
        var point = new double[part.Values.Length];
        for (var k = 0; k < values.Length; k++)
        {
            point[sub.Cells[k]] = (double)(values[k] - part.Centre[sub.Cells[k]]);
        }

        return point;
    }
}
