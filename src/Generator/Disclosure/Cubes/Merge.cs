namespace Portal.Disclosure.Cubes;

/// <summary>A way to publish less finely.</summary>
public abstract record Merge
{
    /// <summary>The cube as it would be published; the same where the merge does not bear on it.</summary>
    public abstract Cube ApplyTo(Cube cube);

    /// <summary>Where the finest counts are known they still bind; elsewhere what is no longer published is not there.</summary>
    private protected static IEnumerable<CubeCell> Withdraw(Cube cube, CubeCell cell)
        => cube.Cells.Any(c => !c.IsPublished) && !cell.Codes.Where((code, d) => cube.Dimensions[d].IsTotal(code)).Any() ? [cell with { IsPublished = false }] : [];
}

/// <summary>Siblings without parts become one category.</summary>
public sealed record MergeCodes(string Dimension, string First, string Second) : Merge
{
    public override Cube ApplyTo(Cube cube)
    {
        var d = cube.Dimensions.ToList().FindIndex(x => x.Name == Dimension);
        if (d < 0 || cube.Dimensions[d] is not { } old || old.ParentOf(First) is not { } parent || old.ParentOf(Second) != parent)
        {
            return cube;
        }

        var merged = $"{First}+{Second}";
        var parts = old.Parts.ToDictionary(p => p.Key, p => p.Key != parent ? p.Value : [.. p.Value.Where(c => c != Second).Select(c => c == First ? merged : c)], StringComparer.Ordinal);
        return cube with
        {
            Dimensions = [.. cube.Dimensions.Select((x, i) => i == d ? old with { Parts = parts } : x)],
            Cells =
            [
                .. cube.Cells
                    .Select(c => c with { Codes = [.. c.Codes.Select((code, i) => i == d && (code == First || code == Second) ? merged : code)] })
                    .GroupBy(c => cube.KeyOf(c.Codes).Text, StringComparer.Ordinal)
                    .Select(g => g.Count() == 1 ? g.Single() : Sum([.. g])),
            ],
        };
    }

    private static CubeCell Sum(CubeCell[] cells) => cells[0] with
    {
        Value = cells.Sum(c => c.Value ?? 0),
        IsPublished = cells.Any(c => c.IsPublished),
        IsHidden = cells.Any(c => c.IsHidden),
        IsFixed = false,
        IsStructuralZero = cells.All(c => c.IsStructuralZero),
        Max = cells.All(c => c.Max is not null) ? cells.Sum(c => c.Max) : null,
        Schools = cells.Max(c => c.Schools),
        LargestShare = cells.Max(c => c.LargestShare),
    };
}

/// <summary>A code is published without its parts; with the root, the dimension is not published at all.</summary>
public sealed record DropParts(string Dimension, string Code) : Merge
{
    public override Cube ApplyTo(Cube cube)
    {
        var d = cube.Dimensions.ToList().FindIndex(x => x.Name == Dimension);
        return d < 0 ? cube : cube with
        {
            Cells = [.. cube.Cells.SelectMany(c => c.IsPublished && cube.Dimensions[d].AncestorsOf(c.Codes[d]).Contains(Code) ? Withdraw(cube, c) : [c])],
        };
    }
}

/// <summary>The crossing of these dimensions is not published; its margins are.</summary>
public sealed record DropView(IReadOnlyList<string> Dimensions) : Merge
{
    public override Cube ApplyTo(Cube cube) => cube with
    {
        Cells = [.. cube.Cells.SelectMany(c => c.IsPublished && Views.Of(c.Codes).Select(i => cube.Dimensions[i].Name).SequenceEqual(Dimensions) ? Withdraw(cube, c) : [c])],
    };
}
