using Portal.Disclosure.Cubes;

namespace Portal.Protect.Past;

/// <summary>Puts what editions showed beside what is shown today: the attacker kept the earlier sites.</summary>
internal static class Join
{
    /// <param name="today">Today's cubes.</param>
    /// <param name="past">The eras of each series.</param>
    /// <param name="hides">Whether the gate hides by itself: then what was hidden stays so. Else the audit judges what is shown anew.</param>
    public static Joined Of(IReadOnlyList<Cube> today, IReadOnlyDictionary<Series, IReadOnlyList<Era>> past, bool hides)
    {
        List<Cube> cubes = [];
        var apart = new HashSet<string>(StringComparer.Ordinal);
        List<Met> met = [];
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        var left = new Dictionary<Series, IReadOnlyList<Era>>(past);
        foreach (var series in today.GroupBy(c => new Series(c.Indicator, c.Scope)))
        {
            if (!left.Remove(series.Key, out var eras))
            {
                cubes.AddRange(series);
                continue;
            }

            var last = eras[^1].Cells.ToDictionary(c => c.Key.Text, StringComparer.Ordinal);
            Cube[] own = [.. series.Select(cube => Meet(cube, last, met, hides))];
            var fits = Forests.Fit(own, eras[^1]);
            own = [.. Extend(own, fits ? eras[^1] : eras[^1] with { Cells = [.. eras[^1].Cells.Where(c => Forests.HasPlace(own, c))] }, gone)];
            cubes.AddRange(own);
            foreach (var era in fits ? eras.SkipLast(1) : eras)
            {
                AddEra(era, own);
            }
        }

        foreach (var era in left.OrderBy(s => s.Key.Indicator, StringComparer.Ordinal).ThenBy(s => s.Key.Scope, StringComparer.Ordinal).SelectMany(s => s.Value))
        {
            AddEra(era, []);
        }

        return new Joined(cubes, apart, met, gone);

        // Under another name, so that its sums stand beside today's.
        void AddEra(Era era, Cube[] own)
        {
            foreach (var cube in Forests.CubesOf(era, own, isApart: true))
            {
                cubes.Add(cube);
                apart.Add(cube.Scope);
                gone.UnionWith(cube.Cells.Select(c => cube.KeyOf(c.Codes).Text));
            }
        }
    }

    private static Cube Meet(Cube cube, Dictionary<string, PastCell> past, List<Met> all, bool hides)
    {
        var cells = cube.Cells.ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            var key = cube.KeyOf(cells[i].Codes);
            if (cells[i].IsPublished && past.TryGetValue(PastCell.KeyOf(key).Text, out var known))
            {
                var met = new Met(key, cells[i], known);
                all.Add(met);
                cells[i] = Meet(met, hides);
            }
        }

        return cube with { Cells = cells };
    }

    private static CubeCell Meet(Met met, bool hides) => met switch
    {
        { IsKnownAlready: true } => met.Today with { Value = met.Past.Number, IsHidden = false, IsFixed = true },
        { IsUncovered: true } => met.Today with { IsHidden = hides && !met.Today.IsStructuralZero, WasHidden = true },
        { IsCorrected: true } => met.Today,
        { Today.IsHidden: true } => met.Today with { WasHidden = met.Past.IsHidden },
        _ => met.Today with { IsFixed = true },
    };

    /// <summary>The cells, and the periods, that today's tables no longer have.</summary>
    private static IEnumerable<Cube> Extend(Cube[] own, Era era, SortedSet<string> gone)
    {
        var past = Forests.CubesOf(era, own, isApart: false).ToDictionary(c => c.Period, StringComparer.Ordinal);
        foreach (var cube in own)
        {
            yield return past.Remove(cube.Period, out var before) ? cube with { Cells = [.. cube.Cells, .. Gone(cube, before, gone)] } : cube;
        }

        foreach (var before in past.Values.OrderBy(c => c.Period, StringComparer.Ordinal))
        {
            gone.UnionWith(before.Cells.Select(c => before.KeyOf(c.Codes).Text));
            yield return before;
        }
    }

    private static CubeCell[] Gone(Cube cube, Cube before, SortedSet<string> gone)
    {
        var known = cube.Cells.Select(c => cube.KeyOf(c.Codes).Text).ToHashSet(StringComparer.Ordinal);
        CubeCell[] added = [.. before.Cells.Where(c => !known.Contains(cube.KeyOf(c.Codes).Text))];
        gone.UnionWith(added.Select(c => cube.KeyOf(c.Codes).Text));
        return added;
    }
}
