namespace Portal.Disclosure.Cubes;

/// <summary>A further bound on cells that are counted elsewhere: what a share tells of its count and base.</summary>
/// <param name="Name">Unique among the facts.</param>
/// <param name="Terms">Cells by their key, each with its factor.</param>
/// <param name="Low">Their sum is at least this, where not null.</param>
/// <param name="High">Their sum is at most this, where not null.</param>
public sealed record CubeFact(string Name, IReadOnlyList<(CellKey Key, decimal Factor)> Terms, decimal? Low, decimal? High);

/// <summary>
/// All that an attacker may combine of several cubes: the canonical index, the relations generated from it, and the cells that the primary
/// rules protect. Nothing of it is declared by hand.
/// </summary>
/// <param name="Problem">For the auditor and the suppressor.</param>
/// <param name="Keys">The key of each cell of the problem; its text is the cell's Id.</param>
/// <param name="Given">For each cell what a cube gave of it; null for one that only relations know.</param>
/// <param name="Reasons">Why each sensitive cell is so.</param>
public sealed record CubeProblem(Problem Problem, IReadOnlyList<CellKey> Keys, IReadOnlyList<CubeCell?> Given, IReadOnlyDictionary<int, Reason> Reasons)
{
    /// <summary>The most cells that one problem may have: past that the tables must be made simpler, for no attacker's work could be judged.</summary>
    public const int MostCells = 50_000;

    /// <summary>
    /// The problem of the cubes; null where it would have more than <see cref="MostCells"/>. Counts of one indicator and scope are linked from
    /// one period to the next. A cell is shown unless it is sensitive, hidden or unpublished; the grand total of a cube that splits it stays, if it can.
    /// </summary>
    public static CubeProblem? Of(IReadOnlyList<Cube> cubes, Rules rules, IReadOnlyList<CubeFact>? facts = null)
    {
        var draft = new ProblemDraft();
        foreach (var cube in cubes)
        {
            if (draft.Cells.Count + Lattice.MostCellsOf(cube) > MostCells)
            {
                return null;
            }

            Lattice.AddTo(draft, cube);
        }

        foreach (var series in cubes.GroupBy(c => (c.Indicator, c.Scope)))
        {
            Periods.AddTo(draft, [.. series]);
        }

        foreach (var fact in facts ?? [])
        {
            draft.Facts.Add(new Fact(fact.Name, [.. fact.Terms.Select(t => new Term(draft.CellOf(t.Key), t.Factor))], fact.Low, fact.High));
        }

        Truths.Settle(draft);
        SchoolDifferences.Settle(draft, cubes);
        var reasons = PrimaryRules.Apply(draft, cubes, rules);
        ForgetTwins(draft);
        Truths.DropEmpty(draft);
        Truths.DropUnknown(draft);
        var grand = cubes.Where(c => c.Cells.Count > 1).Select(c => c.KeyOf([.. c.Dimensions.Select(_ => Dimension.Total)]).Text).ToHashSet(StringComparer.Ordinal);
        var wholes = draft.Relations.Where(r => r.Terms[0].Factor < 0).Select(r => r.Terms[0].Cell).ToHashSet();
        var problem = new Problem([.. draft.Cells.Select((cell, i) => CellOf(cell, grand) with { HasParts = wholes.Contains(i) })], draft.Relations, draft.Facts);
        return new CubeProblem(problem, [.. draft.Cells.Select(c => c.Key)], [.. draft.Cells.Select(c => c.Given)], reasons);
    }

    /// <summary>The same, with other cells to protect.</summary>
    public CubeProblem With(Func<int, bool> isSensitive)
        => this with { Problem = Problem with { Cells = [.. Problem.Cells.Select((c, i) => c with { IsSensitive = isSensitive(i) })] } };

    /// <summary>
    /// A whole of one part, that no table gives, is that part: to protect the part is enough. Twice protected, no mask would pass: who is alone in
    /// the part would learn that he is alone in the whole.
    /// </summary>
    private static void ForgetTwins(ProblemDraft draft)
    {
        foreach (var relation in draft.Relations.Where(r => r.Terms is [{ Factor: -1 }, { Factor: 1 }] && draft.Cells[r.Terms[0].Cell].Given is null && draft.Cells[r.Terms[1].Cell].IsSensitive))
        {
            draft.Cells[relation.Terms[0].Cell].IsSensitive = false;
        }
    }

    private static ProblemCell CellOf(DraftCell cell, HashSet<string> grand) => new(cell.Key.Text, cell.Value)
    {
        Showing = ShowingOf(cell, grand),
        IsSensitive = cell.IsSensitive,
        Max = cell.Max,
        Totals = cell.Totals,
        WasHidden = cell.Given?.WasHidden ?? false,
    };

    private static Showing ShowingOf(DraftCell cell, HashSet<string> grand) => cell.Given switch
    {
        null or { IsPublished: false } => Showing.Never,
        { IsHidden: true } => Showing.Hidden,
        { IsFixed: true } or { IsStructuralZero: true } => Showing.Always,
        _ when grand.Contains(cell.Key.Text) && !cell.IsSensitive => Showing.Always,
        _ => Showing.Free,
    };
}
