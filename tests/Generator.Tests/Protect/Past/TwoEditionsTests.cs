using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Past;

namespace Generator.Tests.Protect.Past;

/// <summary>Two editions of random tables, joined through the ledger, against one audit of both that knows nothing of a ledger.</summary>
public sealed class TwoEditionsTests
{
    private const int Threshold = 5;

    private static readonly string[] Levels = ["total", "C2", "C3", "CP", "CE1", "CM1", "CM2"];

    private static readonly string[] Leaves = ["total", "CP", "CE1", "CM1", "CM2"];

    private static readonly string[] Sectors = ["total", "public", "prive"];

    [Fact]
    public void Editions_that_are_unsafe_together_are_refused_though_each_is_safe()
    {
        var (refused, let) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var truth = Truth(random);
            var hasTree = random.Next(4) > 0;
            if (Choose(truth, random, Levels) is not { } first || Choose(truth, random, hasTree ? Levels : Leaves) is not { } second)
            {
                continue;
            }

            // A number published once is public: an edition may well hide it again.
            var expected = Together([first, second]);
            var ledger = Editions.Ledger([Table(first, withTree: true)]);
            var joined = Editions.Join([Table(second, withTree: hasTree)], ledger);
            var problem = joined.ProblemOf(new Rules(Threshold), [])!;

            var found = JointAudit.Of(problem, _ => false, SpreadProfile.Of(Threshold)).Verdict;

            Assert.True(expected == found, $"tirage {seed} : {found} au lieu de {expected}");
            _ = expected == Verdict.Pass ? let++ : refused++;
        }

        Assert.True(refused > 10 && let > 5, $"{refused} {let}");
    }

    private static Dictionary<(string, string), int> Truth(Random random)
    {
        var cells = new Dictionary<(string, string), int>();
        foreach (var level in Levels.Skip(3))
        {
            foreach (var sector in Sectors.Skip(1))
            {
                cells[(level, sector)] = random.Next(3) == 0 ? random.Next(0, Threshold) : random.Next(Threshold, 30);
            }

            cells[(level, "total")] = cells[(level, "public")] + cells[(level, "prive")];
        }

        foreach (var sector in Sectors)
        {
            cells[("C2", sector)] = cells[("CP", sector)] + cells[("CE1", sector)];
            cells[("C3", sector)] = cells[("CM1", sector)] + cells[("CM2", sector)];
            cells[("total", sector)] = cells[("C2", sector)] + cells[("C3", sector)];
        }

        return cells;
    }

    /// <summary>Some of the cells have a place in the edition's table; of these the small ones are hidden, and others until it is safe. Null where it never is.</summary>
    private static Dictionary<(string Level, string Sector), int>? Choose(Dictionary<(string, string), int> truth, Random random, string[] levels)
    {
        var sectors = random.Next(3) == 0 ? Sectors : ["total"];
        var edition = truth.Where(c => levels.Contains(c.Key.Item1) && sectors.Contains(c.Key.Item2) && random.Next(6) > 0).ToDictionary(c => c.Key, c => c.Value is > 0 and < Threshold || random.Next(8) == 0 ? -1 : c.Value);
        while (Together([edition]) != Verdict.Pass)
        {
            (string, string)[] shown = [.. edition.Where(c => c.Value >= 0).Select(c => c.Key)];
            if (shown.Length < 3)
            {
                return null;
            }

            edition[shown[random.Next(shown.Length)]] = -1;
        }

        return edition;
    }

    private static Cube Table(Dictionary<(string Level, string Sector), int> edition, bool withTree)
        => Editions.Cube("2025", withTree ? Editions.Cycles : Editions.NoCycles, [.. edition.Select(c => (c.Key.Level, c.Key.Sector, c.Value))]);

    /// <summary>One table of all that either edition shows, over the tree that both are of.</summary>
    private static Verdict Together(Dictionary<(string Level, string Sector), int>[] editions)
    {
        var shown = editions.SelectMany(e => e).GroupBy(c => c.Key).ToDictionary(c => c.Key, c => c.Max(x => x.Value));
        var problem = CubeProblem.Of([Table(shown, withTree: true)], new Rules(Threshold))!;
        return JointAudit.Of(problem, _ => false, SpreadProfile.Of(Threshold)).Verdict;
    }
}
