namespace Portal.Disclosure.Cubes;

/// <summary>A problem under construction: cells found by their key, relations and facts by their name, each once.</summary>
internal sealed class ProblemDraft
{
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CellKey> rests = new(StringComparer.Ordinal);

    public List<DraftCell> Cells { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>The cell of that key; a new one, that nobody shows, where there is none yet.</summary>
    public int CellOf(CellKey key)
    {
        if (!byKey.TryGetValue(key.Text, out var index))
        {
            byKey[key.Text] = index = Cells.Count;
            Cells.Add(new DraftCell(key));
        }

        return index;
    }

    public int? Find(CellKey key) => byKey.TryGetValue(key.Text, out var index) ? index : null;

    /// <summary>whole = sum of the parts, or more where <paramref name="rest"/> names what they may leave.</summary>
    public void Sum(string name, int whole, IEnumerable<int> parts, CellKey? rest = null)
    {
        if (names.Add(name))
        {
            if (rest is not null)
            {
                rests[name] = rest;
            }

            Relations.Add(new Relation(name, [new Term(whole, -1), .. parts.Select(p => new Term(p, 1))]));
        }
    }

    /// <summary>The key of what the parts of a sum leave of the whole; null where they may leave nothing.</summary>
    public CellKey? RestOf(Relation relation) => rests.GetValueOrDefault(relation.Name);
}

/// <summary>A cell under construction; <see cref="Given"/> is null for one that only relations know.</summary>
internal sealed class DraftCell(CellKey key)
{
    public CellKey Key => key;

    public CubeCell? Given { get; set; }

    /// <summary>How many of its dimensions are at a code that has parts.</summary>
    public int Totals { get; set; }

    /// <summary>What it counts: given, or worked out from what is.</summary>
    public decimal? Value { get; set; }

    public decimal? Max { get; set; }

    /// <summary>How many schools it unites, where that is known.</summary>
    public int? Schools { get; set; }

    public bool IsSensitive { get; set; }

    /// <summary>Nobody shows it, and nothing told its value.</summary>
    public bool IsUnknown => Value is null && Given is null;
}
