using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>Draws a table of a kind: its dimensions, its counts, what links them, and what must be protected.</summary>
internal sealed class TableDraft(string kind, Random random)
{
    private readonly List<Node[]> dimensions = [];
    private readonly List<ProblemCell> cells = [];
    private readonly List<Relation> relations = [];
    private readonly List<Fact> facts = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public Problem Build(bool isSmall)
    {
        switch (kind)
        {
            case "one dimension":
                dimensions.Add(Flat(3 + random.Next(isSmall ? 5 : 6)));
                break;
            case "two dimensions":
                dimensions.AddRange([Flat(2 + random.Next(isSmall ? 1 : 2)), Flat(2 + random.Next(2))]);
                break;
            case "three dimensions":
                dimensions.AddRange([Flat(2), Flat(2), Flat(2 + random.Next(2))]);
                break;
            case "four dimensions":
                dimensions.AddRange([Flat(2), Flat(2), Flat(2), Flat(2)]);
                break;
            case "hierarchy":
                dimensions.Add(Tree(2, isSmall ? 2 : 2 + random.Next(2)));
                dimensions.AddRange(isSmall ? [] : [Flat(2)]);
                break;
            case "linked views":
                dimensions.AddRange([Flat(2), Flat(2), Flat(2)]);
                break;
            default:
                dimensions.AddRange(isSmall || random.Next(2) == 0 ? [Flat(2 + random.Next(2))] : [Flat(2), Flat(2)]);
                break;
        }

        if (kind == "periods")
        {
            Periods();
        }
        else
        {
            Cube("", Values(), key => kind != "linked views" || key.Any(n => n.IsTotal) ? Showing.Free : random.Next(2) == 0 ? Showing.Never : null);
            Bound();
        }

        if (kind == "shares")
        {
            Shares();
        }

        MarkSensitive();
        return RandomTable.Reordered(new Problem(cells, relations, facts), random.Next(), renamed: false, out _);
    }

    private static Node[] Flat(int leaves) => [new Node("Total", [.. Enumerable.Range(1, leaves)], true), .. Enumerable.Range(1, leaves).Select(i => new Node($"m{i}", [], false))];

    private static Node[] Tree(int parents, int leaves)
    {
        List<Node> nodes = [new Node("Total", [.. Enumerable.Range(0, parents).Select(p => 1 + (p * (leaves + 1)))], true)];
        for (var p = 0; p < parents; p++)
        {
            nodes.Add(new Node($"g{p}", [.. Enumerable.Range(0, leaves).Select(l => nodes.Count + 1 + l)], false));
            nodes.AddRange(Enumerable.Range(0, leaves).Select(l => new Node($"g{p}m{l}", [], false)));
        }

        return [.. nodes];
    }

    private Func<string, int> Values()
    {
        Dictionary<string, int> values = new(StringComparer.Ordinal);
        return key => values.TryGetValue(key, out var value) ? value : values[key] = random.Next(4) switch { 0 => random.Next(3), 1 => 1 + random.Next(4), _ => 3 + random.Next(10) };
    }

    /// <summary>Every cell of the cube, and the tree of each dimension as relations. A cell whose showing is null is not there, nor are the relations that need it.</summary>
    private void Cube(string prefix, Func<string, int> leaf, Func<Node[], Showing?> showing)
    {
        var keys = Keys([.. dimensions.Select(d => d.Length)]).ToList();
        foreach (var key in keys)
        {
            var nodes = key.Select((k, d) => dimensions[d][k]).ToArray();
            if (showing(nodes) is { } shown)
            {
                Add(new ProblemCell(Id(prefix, key), Sum(key, leaf)) { Showing = shown, Totals = nodes.Count(n => n.IsTotal) });
            }
        }

        foreach (var key in keys)
        {
            for (var d = 0; d < key.Length; d++)
            {
                var children = dimensions[d][key[d]].Children;
                string[] ids = [Id(prefix, key), .. children.Select(c => Id(prefix, [.. key.Select((k, i) => i == d ? c : k)]))];
                if (children.Length > 0 && ids.All(indexes.ContainsKey))
                {
                    relations.Add(new Relation($"e{relations.Count}", [.. ids.Select((id, i) => new Term(indexes[id], i == 0 ? -1 : 1))]));
                }
            }
        }
    }

    private int Sum(int[] key, Func<string, int> leaf)
    {
        for (var d = 0; d < key.Length; d++)
        {
            if (dimensions[d][key[d]].Children is { Length: > 0 } children)
            {
                return children.Sum(c => Sum([.. key.Select((k, i) => i == d ? c : k)], leaf));
            }
        }

        return leaf(Id("", key));
    }

    /// <summary>Two publications of a count that only grows; nobody publishes by how much.</summary>
    private void Periods()
    {
        var (before, grown) = (Values(), Values());
        var isPast = random.Next(2) == 0;
        Cube("P1 ", before, _ => isPast ? Showing.Always : Showing.Free);
        Cube("P2 ", key => before(key) + (grown(key) / 2), _ => Showing.Free);
        Cube("D ", key => grown(key) / 2, _ => Showing.Never);
        foreach (var key in Keys([.. dimensions.Select(d => d.Length)]))
        {
            relations.Add(new Relation($"d{relations.Count}", [new Term(indexes[Id("P2 ", key)], -1), new Term(indexes[Id("P1 ", key)], 1), new Term(indexes[Id("D ", key)], 1)]));
        }
    }

    private void Bound()
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Value == 0 && random.Next(2) == 0)
            {
                cells[i] = cells[i] with { Max = 0 };
            }
            else if (random.Next(10) == 0)
            {
                cells[i] = cells[i] with { Max = cells[i].Value + random.Next(6) };
            }
        }
    }

    /// <summary>The share of a cell in a base is published, rounded to a percent or to ten.</summary>
    private void Shares()
    {
        var half = random.Next(2) == 0 ? 0.005m : 0.05m;
        foreach (var relation in relations.Where(_ => random.Next(3) == 0))
        {
            var (total, part) = (relation.Terms[0].Cell, relation.Terms[1].Cell);
            if (cells[total].Value is > 0 and { } n)
            {
                var share = Math.Round(cells[part].Value!.Value / n / (2 * half), MidpointRounding.AwayFromZero) * 2 * half;
                facts.Add(new Fact($"{cells[part].Id} basse", [new Term(part, 1), new Term(total, -(share - half))], 0, null));
                facts.Add(new Fact($"{cells[part].Id} haute", [new Term(part, 1), new Term(total, -(share + half))], null, 0));
                facts.Add(new Fact($"{cells[total].Id} connue", [new Term(total, 1)], null, n + random.Next(8)));
            }
        }
    }

    private void MarkSensitive()
    {
        var small = RandomTable.Shuffled(random, Enumerable.Range(0, cells.Count).Where(i => cells[i].Value is >= 1 and <= 4 && cells[i].Showing != Showing.Always)).ToList();
        foreach (var cell in small.Take(1 + random.Next(3)))
        {
            cells[cell] = cells[cell] with { IsSensitive = true };
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { IsSensitive: false, Showing: Showing.Free })
            {
                cells[i] = cells[i] with { Showing = random.Next(8) == 0 ? Showing.Always : Showing.Free, WasHidden = random.Next(8) == 0 };
            }
        }
    }

    private void Add(ProblemCell cell)
    {
        indexes.Add(cell.Id, cells.Count);
        cells.Add(cell);
    }

    private string Id(string prefix, int[] key) => prefix + string.Join('|', key.Select((k, d) => dimensions[d][k].Name));

    private static IEnumerable<int[]> Keys(int[] sizes)
        => sizes.Aggregate(Enumerable.Repeat(Array.Empty<int>(), 1), (keys, size) => keys.SelectMany(k => Enumerable.Range(0, size).Select(i => (int[])[.. k, i])));

    /// <summary>A code of a dimension, and its children's indexes.</summary>
    private sealed record Node(string Name, int[] Children, bool IsTotal);
}
