using Portal.Disclosure;
using Portal.Disclosure.Cubes;

namespace Generator.Tests.Disclosure.Cubes;

/// <summary>
/// Random small cubes: of all the finest tables of whole numbers that agree with what is shown, each tried, the bounds of each hidden cell are
/// those of the auditor on the generated problem. So the relations say all that an attacker can know, and no more.
/// </summary>
public sealed class CubePropertyTests
{
    private static readonly string[] Codes = ["x", "y"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 90)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_generated_relations_are_all_that_an_attacker_knows(int seed)
    {
        var random = new Random(seed);
        var (dimensions, total) = (random.Next(2, 4), random.Next(3, 6));
        var finest = Tables(1 << dimensions, total).ElementAt(random.Next(Tables(1 << dimensions, total).Count()));
        var views = Enumerable.Range(1, (1 << dimensions) - 1).Where(v => (seed % 2 == 0 || v != (1 << dimensions) - 1) && random.Next(3) > 0).ToList();
        var published = All(dimensions).Where(codes => IsTotal(codes) || views.Exists(v => Enumerable.Range(0, dimensions).All(d => codes[d] == Dimension.Total || (v >> d & 1) == 1))).ToList();
        _ = published.RemoveAll(codes => seed % 3 == 0 && !IsTotal(codes) && random.Next(4) == 0);
        var hidden = published.Where(codes => !IsTotal(codes) && random.Next(3) == 0).ToHashSet();
        var cube = new Cube("i", "s", "2025",
            [.. Enumerable.Range(0, dimensions).Select(d => Dimension.Of($"d{d}", DimensionRole.Identifying, Codes))],
            [.. published.Select(codes => new CubeCell(codes, hidden.Contains(codes) ? null : Sum(finest, codes)) { IsHidden = hidden.Contains(codes) })]);

        var problem = CubeProblem.Of([cube], new Rules())!;
        var report = Auditor.Audit(problem.Problem, [.. problem.Problem.Cells.Select(c => c.Value)], SpreadProfile.Of(5));

        var possible = Tables(1 << dimensions, total).Where(t => published.TrueForAll(codes => hidden.Contains(codes) || Sum(t, codes) == Sum(finest, codes))).ToList();
        foreach (var codes in hidden)
        {
            var bounds = report.Bounds.Single(b => problem.Keys[b.Cell].Equals(cube.KeyOf(codes)));
            Assert.Equal((possible.Min(t => Sum(t, codes)), possible.Max(t => Sum(t, codes))), (bounds.Low, bounds.High));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Neither_names_nor_order_change_what_is_linked(int seed)
    {
        var random = new Random(seed);
        var cells = All(3).Where(_ => random.Next(3) > 0).Select(codes => (Codes: codes, Value: (decimal)random.Next(40))).ToList();
        Cube Make(int[] order, Func<string, string> rename) => new("i", "s", "2025",
            [.. order.Select(d => Dimension.Of(rename($"d{d}"), DimensionRole.Identifying, Codes.Reverse()))],
            [.. cells.AsEnumerable().Reverse().Select(c => new CubeCell([.. order.Select(d => c.Codes[d])], c.Value))]);

        var one = CubeProblem.Of([Make([0, 1, 2], name => name)], new Rules())!;
        var other = CubeProblem.Of([Make([2, 0, 1], name => $"z{'9' - name[1]}")], new Rules())!;

        Assert.Equal(one.Problem.Cells.Count, other.Problem.Cells.Count);
        Assert.Equal(one.Problem.Relations.Select(r => r.Terms.Count).Order(), other.Problem.Relations.Select(r => r.Terms.Count).Order());
        Assert.Equal(one.Reasons.Values.Order(), other.Reasons.Values.Order());
        Assert.Equal(one.Problem.Cells.Select(c => c.Value).Order(), other.Problem.Cells.Select(c => c.Value).Order());
    }

    /// <summary>All tables of so many cells and that total.</summary>
    private static IEnumerable<int[]> Tables(int cells, int total)
        => cells == 1 ? [[total]] : Enumerable.Range(0, total + 1).SelectMany(first => Tables(cells - 1, total - first).Select(rest => (int[])[first, .. rest]));

    private static IEnumerable<string[]> All(int dimensions)
        => dimensions == 0 ? [[]] : All(dimensions - 1).SelectMany(codes => new[] { Dimension.Total, "x", "y" }.Select(code => (string[])[.. codes, code]));

    private static bool IsTotal(string[] codes) => Array.TrueForAll(codes, c => c == Dimension.Total);

    private static decimal Sum(int[] finest, string[] codes)
        => finest.Where((_, i) => Enumerable.Range(0, codes.Length).All(d => codes[d] == Dimension.Total || codes[d] == Codes[i >> d & 1])).Sum();
}
