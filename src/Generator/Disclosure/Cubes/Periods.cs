using System.Globalization;

namespace Portal.Disclosure.Cubes;

/// <summary>
/// What links the periods of one count. A year is its four quarters and a quarter its three months, where the table gives both; what
/// accumulates has instead differences between successive periods, which nobody shows and which count persons.
/// </summary>
internal static class Periods
{
    /// <param name="draft">Receives the relations.</param>
    /// <param name="cubes">The cubes of one indicator and scope, one a period.</param>
    public static void AddTo(ProblemDraft draft, IReadOnlyList<Cube> cubes)
    {
        var present = cubes.Select(c => c.Period).ToHashSet(StringComparer.Ordinal);
        if (cubes.Any(c => c.IsCumulative))
        {
            Cube[] inOrder = [.. cubes.OrderBy(c => EndOf(c.Period)).ThenBy(c => PartsOf(c.Period).Count).ThenBy(c => c.Period, StringComparer.Ordinal)];
            AddDifferences(draft, inOrder);
            return;
        }

        string[] wholes = [.. present.Concat(present.Select(QuarterOf).OfType<string>()).Distinct(StringComparer.Ordinal).Where(p => IsSplit(p, present)).Order(StringComparer.Ordinal)];
        foreach (var whole in wholes)
        {
            CellKey[] keys = [.. cubes.Where(c => c.Period == whole || IsWithin(c.Period, whole)).SelectMany(c => c.Cells.Select(cell => c.KeyOf(cell.Codes).In(whole))).Distinct()];
            foreach (var key in keys)
            {
                var total = CellOf(draft, cubes[0], key);
                draft.Sum($"{key.Text}/periode", total, [.. PartsOf(whole).Select(part => CellOf(draft, cubes[0], key.In(part)))], key.In(Dimension.RestOf(whole)));
            }
        }
    }

    /// <summary>Each count is compared with the last period that gives it, be there others in between.</summary>
    private static void AddDifferences(ProblemDraft draft, Cube[] inOrder)
    {
        Dictionary<string, CellKey> last = new(StringComparer.Ordinal);
        foreach (var cube in inOrder)
        {
            foreach (var key in cube.Cells.Select(cell => cube.KeyOf(cell.Codes)))
            {
                if (last.TryGetValue(key.In("").Text, out var before))
                {
                    var difference = CellOf(draft, cube, key.In($"{before.Period}>{key.Period}"));
                    draft.Sum($"{key.Text}/cumul", draft.CellOf(key), [draft.CellOf(before), difference]);
                }

                last[key.In("").Text] = key;
            }
        }
    }

    private static int CellOf(ProblemDraft draft, Cube cube, CellKey key)
    {
        var index = draft.CellOf(key);
        draft.Cells[index].Totals = cube.Dimensions.Count(d => d.IsTotal(key[d.Name]));
        return index;
    }

    private static bool IsSplit(string period, IReadOnlySet<string> present) => PartsOf(period).Any(part => present.Contains(part) || IsSplit(part, present));

    private static bool IsWithin(string period, string whole) => period != whole && period.StartsWith(whole, StringComparison.Ordinal) && period[whole.Length] == '-' && period.Length < 9 || QuarterOf(period) == whole;

    private static string? QuarterOf(string period)
        => IsMonth(period) ? $"{period[..4]}-T{((int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture) - 1) / 3) + 1}" : null;

    private static bool IsMonth(string period) => period.Length == 7 && period[5] is '0' or '1' && period.Length == 7;

    private static IReadOnlyList<string> PartsOf(string period)
    {
        if (period.Length == 4)
        {
            return [.. Enumerable.Range(1, 4).Select(q => $"{period}-T{q}")];
        }

        return period.Length == 7 && period[5] == 'T' ? [.. Enumerable.Range(((period[6] - '1') * 3) + 1, 3).Select(m => string.Create(CultureInfo.InvariantCulture, $"{period[..4]}-{m:00}"))] : [];
    }

    /// <summary>The last month: a school year ends in August.</summary>
    private static string EndOf(string period) => period.Length switch
    {
        4 => period + "-12",
        9 => period[5..] + "-08",
        7 when period[5] == 'T' => string.Create(CultureInfo.InvariantCulture, $"{period[..4]}-{(period[6] - '0') * 3:00}"),
        _ => period,
    };
}
