using Portal.Disclosure.Attack;

namespace Portal.Disclosure;

/// <summary>How an attacker bounds a hidden cell: the shown cells he combines, each with its factor, and the relations and facts he needs.</summary>
/// <remarks>
/// Where the factors give the bound, the sum of <paramref name="Shown"/> plus what the facts bound, less hidden cells that are not negative, is
/// the cell. Where only the fact that persons are whole gives it, there are no factors: <paramref name="Shown"/> is empty.
/// </remarks>
public sealed record Deduction(IReadOnlyList<Term> Shown, IReadOnlyList<int> Relations, IReadOnlyList<int> Facts)
{
    private const double Limit = 20;

    /// <summary>
    /// The shortest found of the combinations that give the upper (or lower) bound of a cell; null where nothing but its own
    /// <see cref="ProblemCell.Max"/> or 0 bounds it. Cells are taken to be whole where all that is shown is.
    /// </summary>
    public static Deduction? Of(Problem problem, IReadOnlyList<decimal?> shown, int cell, bool upper)
    {
        try
        {
            var whole = shown.All(s => s is not { } v || v == decimal.Truncate(v));
            var part = Component.Of(problem, shown, whole).FirstOrDefault(p => p.Cells.Contains(cell));
            if (part is null)
            {
                return null;
            }

            var local = Array.IndexOf(part.Cells, cell);
            var linear = Multipliers.Of(part, local, upper, new Work(Limit));
            if (whole && Exact(part, part.Rows, local, upper) is { } exact && (linear is not { } l || exact != Rounded(l.Bound, upper)))
            {
                return From(Needed(part, local, upper, exact));
            }

            return linear is { } found ? From(problem, shown, part, found.Factors) : null;
        }
        catch (Exception e) when (e is InconsistentException or OverflowException)
        {
            return null;
        }
    }

    private static double Rounded(double bound, bool upper) => upper ? Math.Floor(bound + 1e-5) : Math.Ceiling(bound - 1e-5);

    // The integer attacker's bound; null where there is none or the work runs out.
    private static long? Exact(Component part, Row[] rows, int cell, bool upper)
    {
        using var attack = new WholeAttack(part with { Rows = rows }, new Work(Limit));
        return attack.Bounds(cell) is { } bounds && (!upper || bounds.High != Box.None) ? upper ? bounds.High : bounds.Low : null;
    }

    // Leaves out one row after the other, the longest first, as long as the bound stays.
    private static Row[] Needed(Component part, int cell, bool upper, long bound)
    {
        var kept = part.Rows;
        foreach (var row in part.Rows.OrderByDescending(r => r.Cells.Length))
        {
            var without = kept.Where(r => !ReferenceEquals(r, row)).ToArray();
            if (Exact(part, without, cell, upper) == bound)
            {
                kept = without;
            }
        }

        return kept;
    }

    private static Deduction? From(Row[] rows) => rows.Length == 0 ? null
        : new([], [.. rows.Where(r => r.Source >= 0).Select(r => r.Source).Order()], [.. rows.Where(r => r.Source < 0).Select(r => ~r.Source).Order()]);

    private static Deduction? From(Problem problem, IReadOnlyList<decimal?> shown, Component part, double[] factors)
    {
        var used = part.Rows.Where((_, r) => factors[r] != 0).ToArray();
        var sums = new SortedDictionary<int, decimal>();
        for (var r = 0; r < factors.Length; r++)
        {
            var row = part.Rows[r];
            var terms = row.Source >= 0 ? problem.Relations[row.Source].Terms : problem.Facts[~row.Source].Terms;
            // Rows are scaled to integers: back to the factors of the relation.
            var scale = row.Factors[0] / terms.Where(t => t.Cell == part.Cells[row.Cells[0]]).Sum(t => t.Factor);
            foreach (var term in terms.Where(t => factors[r] != 0 && shown[t.Cell] is not null))
            {
                sums[term.Cell] = sums.GetValueOrDefault(term.Cell) - (Math.Round((decimal)factors[r] * scale, 6) * term.Factor);
            }
        }

        return From(used) is { } rows ? rows with { Shown = [.. sums.Where(s => s.Value != 0).Select(s => new Term(s.Key, s.Value))] } : null;
    }
}
