using System.Runtime.InteropServices;
using Portal.Anonymize.Responses;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Counts;

/// <summary>Counts answers into the cells of each view, with every total, and into the finest cells, which nobody shows but an attacker can reason on.</summary>
internal static class Counter
{
    /// <summary>The most cells of all crossings of the dimensions, totals included, that an attacker may reason on: past that the proof takes minutes.</summary>
    private const long MostCrossed = 700;

    private const char Between = '\u001f';

    /// <summary>The cube, or null where it would have more cells than can be judged.</summary>
    /// <param name="design">What is counted.</param>
    /// <param name="period">The period.</param>
    /// <param name="rules">How many schools a value must come from.</param>
    public static Cube? Count(Design design, string period, Rules rules)
    {
        var all = Enumerable.Range(0, design.Dimensions.Count).ToList();
        if (all.Aggregate(1L, (n, d) => n * (design.Dimensions[d].Codes.Count + 1)) > MostCrossed)
        {
            return null;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new Dictionary<string, SchoolCount>(StringComparer.Ordinal);
        var values = new Dictionary<(int Dimension, string Code), SchoolCount>();
        foreach (var answer in design.Items)
        {
            var above = all.ConvertAll(d => design.Dimensions[d].Above[answer.Values[d]!]);
            HashSet<string> keys = [.. design.Views.SelectMany(v => Crossed(all, d => v.Contains(d) ? above[d] : [Dimension.Total])), .. Crossed(all, d => [above[d][0]])];
            foreach (var key in keys)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }

            foreach (var key in keys.Select(k => BaseOf(design, k.Split(Between))).ToHashSet(StringComparer.Ordinal))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _) ??= new SchoolCount()).Add(answer.School);
            }
        }

        foreach (var (answer, d) in design.Items.SelectMany(a => all.Select(d => (a, d))))
        {
            foreach (var code in design.Dimensions[d].Above[answer.Values[d]!].Where(c => c != Dimension.Total))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(values, (d, code), out _) ??= new SchoolCount()).Add(answer.School);
            }
        }

        var published = design.Views.SelectMany(v => Crossed(all, d => v.Contains(d) ? [Dimension.Total, .. design.Dimensions[d].Codes] : [Dimension.Total])).Distinct(StringComparer.Ordinal).ToList();
        var finest = Crossed(all, d => design.Dimensions[d].Leaves).Except(published, StringComparer.Ordinal);
        return new Cube(design.Indicator, design.Scope, period, [.. design.Dimensions.Select(d => d.Tree)],
            [.. published.Select(k => Cell(k, true)).Concat(finest.Select(k => Cell(k, false))).OrderBy(c => string.Join(Between, c.Codes), StringComparer.Ordinal)]);

        CubeCell Cell(string key, bool isPublished)
        {
            var codes = key.Split(Between);

            // An answer that only one school's people give stands for that school, whatever group it is crossed with.
            var group = all.Select(d => values.GetValueOrDefault((d, codes[d]))).FirstOrDefault(v => v is not null && v.Breaks(rules)) ?? groups.GetValueOrDefault(BaseOf(design, codes));
            return new CubeCell(codes, counts.GetValueOrDefault(key)) { IsPublished = isPublished, IsStructuralZero = design.IsImpossible(codes), Schools = group?.Schools ?? 0, LargestShare = group?.LargestShare ?? 0 };
        }
    }

    /// <summary>The group that a cell tells of: its codes, with the answers at their total.</summary>
    private static string BaseOf(Design design, string[] codes)
        => string.Join(Between, codes.Select((code, d) => design.Dimensions[d].Tree.Role == DimensionRole.Response ? Dimension.Total : code));

    private static IEnumerable<string> Crossed(List<int> dimensions, Func<int, IReadOnlyList<string>> codes)
    {
        IEnumerable<string> keys = codes(0);
        return dimensions.Skip(1).Aggregate(keys, (all, d) => all.SelectMany(key => codes(d).Select(code => $"{key}{Between}{code}")));
    }
}
