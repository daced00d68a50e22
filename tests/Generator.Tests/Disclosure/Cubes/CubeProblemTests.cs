using Portal.Disclosure;
using Portal.Disclosure.Cubes;

namespace Generator.Tests.Disclosure.Cubes;

public sealed class CubeProblemTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Cycles = new() { ["C2"] = ["CP", "CE1"], ["C3"] = ["CM1", "CM2"] };

    [Fact]
    public void Each_code_that_has_parts_is_their_sum_in_each_crossing()
    {
        var cube = Pupils("2025", [("C2", "total", 20), ("CP", "total", 12), ("CE1", "total", 8), ("C2", "public", 14), ("C2", "prive", 6), ("CP", "public", 9), ("CP", "prive", 3), ("CE1", "public", 5), ("CE1", "prive", 3)]);

        var problem = CubeProblem.Of([cube], new Rules())!;

        Assert.Equal(
            [
                "C2,prive = CE1,prive + CP,prive",
                "C2,public = CE1,public + CP,public",
                "C2,total = C2,prive + C2,public",
                "C2,total = CE1,total + CP,total",
                "CE1,total = CE1,prive + CE1,public",
                "CP,total = CP,prive + CP,public",
            ],
            Sums(problem));
    }

    [Fact]
    public void A_part_that_no_table_gives_takes_its_value_from_the_others()
    {
        var cube = Pupils("2025", [("total", "total", 30), ("C2", "total", 27)]);

        var problem = CubeProblem.Of([cube], new Rules())!;

        var third = problem.Problem.Cells.Single(c => c.Id == "eleves|commune|2025|niveau=C3|secteur=total");
        Assert.Equal((3m, Showing.Never, true), (third.Value, third.Showing, third.IsSensitive));
    }

    [Fact]
    public void A_sum_that_the_figures_contradict_is_no_relation()
    {
        var cube = Pupils("2025", [("total", "total", 30), ("C2", "total", 27), ("C3", "total", 5)]);

        Assert.Empty(CubeProblem.Of([cube], new Rules())!.Problem.Relations);
    }

    [Fact]
    public void What_the_parts_leave_of_their_whole_is_a_cell_of_its_own()
    {
        var cube = Pupils("2025", [("total", "total", 30), ("C2", "total", 20), ("C3", "total", 7)]);

        var problem = CubeProblem.Of([cube], new Rules())!;

        Assert.Equal(["total,total = *total,total + C2,total + C3,total"], Sums(problem));
        Assert.Equal((3m, Showing.Never, true), problem.Problem.Cells.Where(c => c.Id.Contains('*', StringComparison.Ordinal)).Select(c => (c.Value, c.Showing, c.IsSensitive)).Single());
    }

    [Fact]
    public void A_hidden_cell_keeps_its_sum()
    {
        var cube = Pupils("2025", [("total", "total", 30), ("C2", "total", 27), ("C3", "total", null)]);

        var problem = CubeProblem.Of([cube], new Rules())!;

        Assert.Equal(["total,total = C2,total + C3,total"], Sums(problem));
        Assert.Equal(Showing.Hidden, problem.Problem.Cells[2].Showing);
    }

    [Fact]
    public void A_group_of_which_nothing_is_known_is_linked_to_nothing()
    {
        var cube = Pupils("2025", [("C2", "total", null), ("C2", "public", null), ("C2", "prive", null)]);

        Assert.Empty(CubeProblem.Of([cube], new Rules())!.Problem.Relations);
    }

    [Fact]
    public void Two_views_that_share_a_margin_need_no_finest_cube()
    {
        var problem = CubeProblem.Of([Three([(0, 1), (1, 2)])], new Rules())!;

        Assert.DoesNotContain(problem.Keys, k => k.Codes.All(c => c.Value != Dimension.Total));
    }

    [Fact]
    public void Three_views_in_a_ring_are_linked_through_the_finest_cube()
    {
        var problem = CubeProblem.Of([Three([(0, 1), (1, 2), (0, 2)])], new Rules())!;

        Assert.Equal(8, problem.Keys.Count(k => k.Codes.All(c => c.Value != Dimension.Total)));
        Assert.Contains("a1,b1,total = a1,b1,c1 + a1,b1,c2", Sums(problem));
    }

    [Fact]
    public void A_finest_count_that_is_known_and_small_is_protected_though_no_table_gives_it()
    {
        var cube = Three([(0, 1), (1, 2)]);
        var problem = CubeProblem.Of([cube with { Cells = [.. cube.Cells, new CubeCell(["a1", "b1", "c1"], 2) { IsPublished = false }] }], new Rules())!;

        var finest = problem.Problem.Cells.Single(c => c.Id.EndsWith("a=a1|b=b1|c=c1", StringComparison.Ordinal));
        Assert.Equal((Showing.Never, true), (finest.Showing, finest.IsSensitive));
    }

    [Fact]
    public void A_year_is_its_quarters_and_a_quarter_its_months()
    {
        Cube[] cubes = [.. new[] { "2025", "2025-T1", "2025-T2", "2025-01" }.Select(p => Pupils(p, [("total", "total", p == "2025" ? 100 : 20)]))];

        var problem = CubeProblem.Of(cubes, new Rules())!;

        Assert.Equal(["2025 = 2025-T1 + 2025-T2 + 2025-T3 + 2025-T4", "2025-T1 = 2025-01 + 2025-02 + 2025-03"], Sums(problem, k => k.Period));
    }

    [Fact]
    public void What_accumulates_counts_in_its_differences_too()
    {
        Cube[] cubes = [.. new[] { ("2024-2025", 54m), ("2023-2024", 52m) }.Select(p => Pupils(p.Item1, [("total", "total", p.Item2)]) with { IsCumulative = true })];

        var problem = CubeProblem.Of(cubes, new Rules())!;

        Assert.Equal(["2024-2025 = 2023-2024 + 2023-2024>2024-2025"], Sums(problem, k => k.Period));
        Assert.Equal([Reason.SmallCount], problem.Reasons.Values);
    }

    [Fact]
    public void What_accumulates_is_compared_with_its_own_last_period()
    {
        Cube[] cubes =
        [
            Pupils("2025-01", [("total", "total", 50)]) with { IsCumulative = true },
            Pupils("2025-02", [("C2", "total", 20)]) with { IsCumulative = true },
            Pupils("2025-03", [("total", "total", 53)]) with { IsCumulative = true },
        ];

        var problem = CubeProblem.Of(cubes, new Rules())!;

        Assert.Contains("2025-03 = 2025-01 + 2025-01>2025-03", Sums(problem, k => k.Period));
        Assert.Contains(Reason.SmallCount, problem.Reasons.Values);
    }

    [Fact]
    public void A_base_below_eleven_an_answer_of_all_and_a_group_of_two_schools_protect_their_group()
    {
        var cube = new Cube("utile", "eleves", "2025",
            [Dimension.Of("niveau", DimensionRole.Identifying, ["CP", "CE1", "CE2"]), Dimension.Of("reponse", DimensionRole.Response, ["Oui", "Non"])],
            [
                new(["CP", "Oui"], 6), new(["CP", "Non"], 0), new(["CE1", "Oui"], 12), new(["CE1", "Non"], 0),
                new(["CE2", "Oui"], 20) { Schools = 2 }, new(["CE2", "Non"], 30) { Schools = 3, LargestShare = 85 },
            ]);

        var problem = CubeProblem.Of([cube], new Rules())!;

        Assert.Equal(
            ["CE1,Non SameAnswer", "CE1,Oui SameAnswer", "CE2,Oui FewSchools", "CP,Non SmallBase", "CP,Oui SmallBase", "CP,total SmallBase"],
            problem.Reasons.Select(r => $"{Name(problem.Keys[r.Key])} {r.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_known_zero_stays_and_bounds_itself()
    {
        var cube = Pupils("2025", [("C2", "total", 20)]) with { Cells = [new(["C2", "total"], 20), new(["C2", "prive"], null) { IsStructuralZero = true }] };

        var zero = CubeProblem.Of([cube], new Rules())!.Problem.Cells[1];

        Assert.Equal((0m, 0m, Showing.Always), (zero.Value, zero.Max, zero.Showing));
    }

    private static Cube Pupils(string period, (string Level, string Sector, decimal? Value)[] cells) => new("eleves", "commune", period,
        [Dimension.Of("niveau", DimensionRole.Identifying, [], Cycles), Dimension.Of("secteur", DimensionRole.Identifying, ["public", "prive"])],
        [.. cells.Select(c => new CubeCell([c.Level, c.Sector], c.Value) { IsHidden = c.Value is null })]);

    private static Cube Three((int, int)[] views)
    {
        string[] names = ["a", "b", "c"];
        List<CubeCell> cells = [];
        foreach (var (first, second) in views)
        {
            for (var n = 0; n < 4; n++)
            {
                string[] codes = [Dimension.Total, Dimension.Total, Dimension.Total];
                codes[first] = names[first] + ((n / 2) + 1);
                codes[second] = names[second] + ((n % 2) + 1);
                cells.Add(new CubeCell(codes, 10));
            }
        }

        return new Cube("x", "", "2025", [.. names.Select(n => Dimension.Of(n, DimensionRole.Identifying, [n + "1", n + "2"]))], cells);
    }

    private static string Name(CellKey key) => string.Join(',', key.Codes.Select(c => c.Value));

    private static IEnumerable<string> Sums(CubeProblem problem, Func<CellKey, string>? name = null)
    {
        name ??= Name;
        return problem.Problem.Relations
            .Select(r => $"{name(problem.Keys[r.Terms[0].Cell])} = {string.Join(" + ", r.Terms.Skip(1).Select(t => name(problem.Keys[t.Cell])).Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
    }
}
