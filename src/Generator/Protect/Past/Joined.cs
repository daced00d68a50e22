using Portal.Disclosure.Cubes;

namespace Portal.Protect.Past;

/// <summary>A cell of today that an earlier edition showed or hid.</summary>
/// <param name="Key">As today's cube names it.</param>
/// <param name="Today">As today's tables give it.</param>
/// <param name="Past">As editions left it.</param>
internal sealed record Met(CellKey Key, CubeCell Today, PastCell Past)
{
    /// <summary>Hidden today, and known to all. A truth that is known to differ is another number, which nobody saw.</summary>
    public bool IsKnownAlready => Today.IsHidden && Past.Number is not null && (Today.Value is null || Today.Value == Past.Number);

    public bool IsCorrected => !Today.IsHidden && Past.Number is not null && Today.Value is not null && Today.Value != Past.Number;

    /// <summary>Hidden by the last edition that spoke of it, and shown as a number that no edition showed.</summary>
    public bool IsUncovered => !Today.IsHidden && Past.IsHidden && Today.Value != Past.Number;
}

/// <summary>Today's cubes with all that earlier editions told.</summary>
/// <param name="Cubes">Today's, those that only the past knows, and those of trees that were given up, whose scope bears the date of their era.</param>
/// <param name="Eras">Those scopes.</param>
/// <param name="Met">Today's cells that the past knows, in the order of today's cubes.</param>
/// <param name="Gone">The texts of the keys that only the past knows: they are in no table, and count in none.</param>
internal sealed record Joined(IReadOnlyList<Cube> Cubes, IReadOnlySet<string> Eras, IReadOnlyList<Met> Met, IReadOnlySet<string> Gone)
{
    /// <summary>The problem of both; null where it is too large. What was not corrected is the same number under an old tree and under today's.</summary>
    public CubeProblem? ProblemOf(Rules rules, IReadOnlyList<CubeFact> facts)
    {
        var problem = CubeProblem.Of(Cubes, rules, facts);
        if (problem is not null && Eras.Count > 0)
        {
            problem = CubeProblem.Of(Cubes, rules, [.. facts, .. LinksOf(problem.Keys)]);
        }

        // What is public needs no protection, whatever its size.
        return problem?.With(i => problem.Problem.Cells[i].IsSensitive && problem.Given[i] is not { IsFixed: true });
    }

    /// <summary>With some of today's cells hidden.</summary>
    public Joined Hiding(IEnumerable<Met> hidden)
    {
        var keys = hidden.Select(m => m.Key.Text).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 ? this : this with
        {
            Cubes = [.. Cubes.Select(cube => cube with { Cells = [.. cube.Cells.Select(c => keys.Contains(cube.KeyOf(c.Codes).Text) ? c with { IsHidden = true, IsFixed = false } : c)] })],
        };
    }

    private IEnumerable<CubeFact> LinksOf(IEnumerable<CellKey> keys)
    {
        var same = Met.Where(m => m.IsCorrected).ToDictionary(m => PastCell.KeyOf(m.Key).Text, _ => (CellKey?)null, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var plain = PastCell.KeyOf(new CellKey(key.Indicator, Eras.Contains(key.Scope) ? Era.ScopeOf(key.Scope) : key.Scope, key.Period, key.Codes)).Text;
            if (!same.TryAdd(plain, key) && same[plain] is { } first)
            {
                yield return new CubeFact($"{key.Text}/edition", [(key, 1), (first, -1)], 0, 0);
            }
        }
    }
}
