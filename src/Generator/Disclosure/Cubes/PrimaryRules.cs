namespace Portal.Disclosure.Cubes;

/// <summary>The thresholds of the primary rules.</summary>
/// <param name="Threshold">k: the smallest count of persons that may be shown.</param>
/// <param name="LeastBase">The smallest base of a distribution.</param>
/// <param name="LeastSchools">The fewest schools of a group.</param>
/// <param name="MostOfOneSchool">The most, in percent, that one school may be of a group.</param>
public sealed record Rules(int Threshold = 5, int LeastBase = 11, int LeastSchools = 3, int MostOfOneSchool = 85);

/// <summary>Why a cell may not be shown. Never for the public: telling one from another gives both away.</summary>
public enum Reason
{
    /// <summary>Fewer than k persons, but some.</summary>
    SmallCount,

    /// <summary>The group's base is below the least base.</summary>
    SmallBase,

    /// <summary>Too few schools, or one that is nearly all of it.</summary>
    FewSchools,

    /// <summary>An answer has all of its group, or all but one person.</summary>
    SameAnswer,
}

/// <summary>Which cells may not be shown, nor be worked out; those that no table gives (differences, complements, finest cells) included.</summary>
internal static class PrimaryRules
{
    /// <summary>The reason for each sensitive cell, by index. Cells of unknown value are none: an audit of what is shown judges them.</summary>
    public static SortedDictionary<int, Reason> Apply(ProblemDraft draft, IReadOnlyList<Cube> cubes, Rules rules)
    {
        var reasons = new SortedDictionary<int, Reason>();
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            var cell = draft.Cells[i];
            if (cell.Max != 0 && cell.Value is > 0 and var value && value < rules.Threshold)
            {
                Mark(i, Reason.SmallCount);
            }

            if (cell.Given is { IsBase: true } && cell.Value is > 0 and var size && size < rules.LeastBase)
            {
                Mark(i, Reason.SmallBase);
            }

            var isWorkedOut = cell.Given is null && cell.Value is null or 0;
            if (cell.Max != 0 && !isWorkedOut && (cell.Schools < rules.LeastSchools || cell.Given?.LargestShare > rules.MostOfOneSchool))
            {
                Mark(i, Reason.FewSchools);
            }
        }

        foreach (var cell in BasesBetween(draft).Where(i => draft.Cells[i].Value is > 0 and var size && size < rules.LeastBase && !reasons.ContainsKey(i)))
        {
            Mark(cell, Reason.SmallBase);
        }

        var ofCube = Enumerable.Range(0, draft.Cells.Count).ToLookup(i => (draft.Cells[i].Key.Indicator, draft.Cells[i].Key.Scope, draft.Cells[i].Key.Period));
        foreach (var cube in cubes)
        {
            ApplyToGroups(cube);
        }

        return reasons;

        void ApplyToGroups(Cube cube)
        {
            int[] responses = [.. Enumerable.Range(0, cube.Dimensions.Count).Where(d => cube.Dimensions[d].Role == DimensionRole.Response)];
            if (responses.Length == 0)
            {
                return;
            }

            // A finest cube that nobody publishes may have groups of any size; what follows from what is published may not.
            var isAllPublished = cube.Cells.All(c => c.IsPublished);
            foreach (var group in CellsOf(cube).Where(c => responses.Any(d => c.Codes[d] != Dimension.Total)).GroupBy(c => BaseOf(cube, c.Codes, responses).Text, StringComparer.Ordinal))
            {
                var whole = draft.Find(BaseOf(cube, group.First().Codes, responses));
                if (whole is { } at && draft.Cells[at].Value is > 0 and var size && size < rules.LeastBase && (isAllPublished || group.Any(c => draft.Cells[c.Index].Given is { IsPublished: true })))
                {
                    MarkAll(group.Select(c => c.Index).Append(at), Reason.SmallBase);
                }
            }

            // A group is what its answers leave when they are at the total.
            foreach (var d in responses)
            {
                foreach (var group in CellsOf(cube).Where(c => c.Codes[d] != Dimension.Total).GroupBy(c => BaseOf(cube, c.Codes, [d]).Text, StringComparer.Ordinal))
                {
                    if (draft.Find(BaseOf(cube, group.First().Codes, [d])) is not { } whole || draft.Cells[whole].Value is not { } size || size <= 0)
                    {
                        continue;
                    }

                    // Where one answer alone is possible it tells nothing.
                    if (group.Count(c => draft.Cells[c.Index].Max != 0) > 1 && group.Any(c => draft.Cells[c.Index].Value >= size - 1))
                    {
                        MarkAll(group.Select(c => c.Index), Reason.SameAnswer);
                    }
                }
            }
        }

        IEnumerable<(int Index, string[] Codes)> CellsOf(Cube cube)
            => ofCube[(cube.Indicator, cube.Scope, cube.Period)].Select(i => (i, cube.Dimensions.Select(d => draft.Cells[i].Key[d.Name]).ToArray()));

        void MarkAll(IEnumerable<int> indexes, Reason reason)
        {
            foreach (var index in indexes.Where(i => draft.Cells[i].Max != 0))
            {
                Mark(index, reason);
            }
        }

        void Mark(int index, Reason reason)
        {
            draft.Cells[index].IsSensitive = true;
            if (reason == Reason.SmallBase || !reasons.ContainsKey(index))
            {
                reasons[index] = reason;
            }
        }
    }

    /// <summary>Two groups that both show a mean, one within the other, give that of what lies between them: it is a base too.</summary>
    private static SortedSet<int> BasesBetween(ProblemDraft draft)
    {
        var bases = Enumerable.Range(0, draft.Cells.Count).Where(i => draft.Cells[i] is { Given.IsBase: true, Value: not null }).ToHashSet();
        SortedSet<int> between = [];
        for (var changed = bases.Count > 0; changed;)
        {
            changed = false;
            foreach (var others in draft.Relations.Select(r => r.Terms.Where(t => !bases.Contains(t.Cell)).ToList()))
            {
                if (others is [var other] && draft.Cells[other.Cell].Given is null && bases.Add(other.Cell))
                {
                    changed = between.Add(other.Cell);
                }
            }
        }

        return between;
    }

    private static CellKey BaseOf(Cube cube, string[] codes, int[] responses)
        => cube.KeyOf([.. codes.Select((code, d) => responses.Contains(d) ? Dimension.Total : code)]);
}
