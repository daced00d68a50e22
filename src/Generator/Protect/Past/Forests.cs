using Portal.Disclosure.Cubes;

namespace Portal.Protect.Past;

/// <summary>Do yesterday's cells find their place in today's trees; else, which trees they had.</summary>
internal static class Forests
{
    /// <summary>Whether the codes of the past have today the parts that they had, and are known to the cube of their period.</summary>
    public static bool Fit(IReadOnlyList<Cube> own, Era era)
    {
        var byPeriod = own.ToDictionary(c => c.Period, StringComparer.Ordinal);
        return era.Parts.All(tree => tree.Value.All(p => own.All(c => IsSame(c, tree.Key, p.Key, p.Value))))
            && era.Cells.All(cell => byPeriod.ContainsKey(cell.Key.Period) ? HasPlace(own, cell) : cell.Key.Codes.All(code => own[0].Dimensions.Any(d => d.Name == code.Dimension)));
    }

    /// <summary>Whether the cube of its period knows its codes.</summary>
    public static bool HasPlace(IReadOnlyList<Cube> own, PastCell cell)
        => own.FirstOrDefault(c => c.Period == cell.Key.Period) is { } cube && Knows(cube.Dimensions, cell.Key);

    /// <summary>The cubes of an era, one a period, over today's dimensions and those that it had besides.</summary>
    /// <param name="era">What editions told.</param>
    /// <param name="own">Today's cubes of the series: where the trees are the same they are used.</param>
    /// <param name="isApart">Whether its trees are kept apart from today's.</param>
    public static IEnumerable<Cube> CubesOf(Era era, IReadOnlyList<Cube> own, bool isApart)
    {
        string[] names = [.. era.Cells.SelectMany(c => c.Key.Codes.Select(code => code.Dimension)).Concat(own.SelectMany(c => c.Dimensions.Select(d => d.Name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var period in era.Cells.GroupBy(c => c.Key.Period, StringComparer.Ordinal).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var current = !isApart ? own.FirstOrDefault(c => c.Period == period.Key) : null;
            var dimensions = current?.Dimensions ?? [.. names.Select(name => DimensionOf(name, period, era, own))];
            var key = period.First().Key;
            CubeCell[] borrowed = isApart ? [.. Borrowed(own, period.Key, dimensions, period)] : [];
            yield return new Cube(key.Indicator, isApart ? era.MarkedScope(key.Scope) : key.Scope, key.Period, dimensions, [.. period.Select(c => CellOf(c, dimensions, own)), .. borrowed]) { IsCumulative = own.Any(c => c.IsCumulative) };
        }
    }

    /// <summary>What was hidden then and is shown now is known.</summary>
    private static CubeCell CellOf(PastCell cell, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Cube> own)
    {
        var known = cell.Number ?? own.Where(c => c.Period == cell.Key.Period)
            .SelectMany(cube => cube.Cells.Where(c => !c.IsHidden && PastCell.KeyOf(cube.KeyOf(c.Codes)).Equals(cell.Key))).FirstOrDefault()?.Value;
        return new CubeCell([.. dimensions.Select(d => cell.Key[d.Name])], known) { IsFixed = known is not null, IsHidden = known is null, WasHidden = cell.IsHidden };
    }

    private static Dimension DimensionOf(string name, IEnumerable<PastCell> cells, Era era, IReadOnlyList<Cube> own)
    {
        var role = own.SelectMany(c => c.Dimensions).FirstOrDefault(d => d.Name == name)?.Role ?? (name == "reponse" ? DimensionRole.Response : DimensionRole.Identifying);
        return Dimension.Of(name, role, cells.Select(c => c.Key[name]), era.Parts.GetValueOrDefault(name));
    }

    /// <summary>What today's table gives of the same period has its place in the old tree too: it is what the two together tell.</summary>
    private static IEnumerable<CubeCell> Borrowed(IReadOnlyList<Cube> own, string period, IReadOnlyList<Dimension> dimensions, IEnumerable<PastCell> past)
    {
        var known = past.Select(c => c.Key.Text).ToHashSet(StringComparer.Ordinal);
        return own.Where(c => c.Period == period).SelectMany(cube => cube.Cells
            .Select(cell => (Cell: cell, Key: PastCell.KeyOf(cube.KeyOf(cell.Codes))))
            .Where(c => !known.Contains(c.Key.Text) && Knows(dimensions, c.Key))
            .Select(c => c.Cell with { Codes = [.. dimensions.Select(d => c.Key[d.Name])] }));
    }

    private static bool Knows(IReadOnlyList<Dimension> dimensions, CellKey key)
        => key.Codes.All(code => dimensions.FirstOrDefault(d => d.Name == code.Dimension) is { } dimension && (dimension.IsTotal(code.Value) || dimension.ParentOf(code.Value) is not null));

    private static bool IsSame(Cube cube, string name, string code, IReadOnlyList<string> parts)
        => cube.Dimensions.FirstOrDefault(d => d.Name == name)?.Parts.GetValueOrDefault(code) is { } own && own.Order(StringComparer.Ordinal).SequenceEqual(parts.Order(StringComparer.Ordinal));
}
