using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>The smallest addition of <c>s</c> that makes what is shown safe, as a way out for staff.</summary>
internal static class Remedy
{
    /// <summary>A longer list is no advice.</summary>
    private const int MostCells = 6;

    /// <param name="index">Where the cells stand.</param>
    /// <param name="problem">With each exposed cell sensitive.</param>
    /// <param name="profile">What must hold.</param>
    /// <returns>For a cell, the sentence that says what to write: only what is linked to it helps it.</returns>
    public static Func<int, string> Of(SensitiveIndex index, CubeProblem problem, Profile profile)
    {
        var found = Suppressor.Suppress(problem.Problem, profile);
        var added = found.Audit.Verdict == Verdict.Pass ? found.Hidden.Where(i => problem.Given[i] is { IsPublished: true, IsHidden: false }).ToList() : [];
        var groups = Groups(problem.Problem);
        return cell =>
        {
            var linked = Enumerable.Range(0, groups.Length).Where(i => groups[i] == groups[cell]).ToList();
            var tables = linked.SelectMany(i => index.SpotsOf(problem.Keys[i])).Select(s => s.Table.Name).Distinct().Count();
            var lines = linked.Where(added.Contains).SelectMany(i => index.SpotsOf(problem.Keys[i])).Select(s => (s.Table.Name, s.Place.Line)).Distinct()
                .GroupBy(l => l.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Table: g.Key, Lines: g.Select(l => l.Line).Order().ToList())).ToList();
            return lines.Sum(l => l.Lines.Count) is 0 or > MostCells
                ? "Regroupez des catégories, ou ne publiez pas ce détail."
                : $"Regroupez des catégories, ou écrivez aussi « s » {string.Join(" et ", lines.Select(l => Lines(l.Lines) + (tables > 1 ? $" de « {l.Table} »" : "")))}.";
        };
    }

    private static string Lines(List<int> lines)
        => lines.Count == 1 ? $"à la ligne {lines[0]}" : $"aux lignes {string.Join(", ", lines.SkipLast(1))} et {lines[^1]}";

    /// <summary>Cells that some relation or fact links have the same number.</summary>
    private static int[] Groups(Problem problem)
    {
        var group = Enumerable.Range(0, problem.Cells.Count).ToArray();
        foreach (var terms in problem.Relations.Select(r => r.Terms).Concat(problem.Facts.Select(f => f.Terms)))
        {
            foreach (var term in terms)
            {
                group[Root(term.Cell)] = Root(terms[0].Cell);
            }
        }

        return [.. group.Select(Root)];

        int Root(int i)
        {
            while (group[i] != i)
            {
                i = group[i] = group[group[i]];
            }

            return i;
        }
    }
}
