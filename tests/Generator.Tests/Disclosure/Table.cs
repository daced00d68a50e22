using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>A problem written as a test reads it: cells by name, relations as « total = part + part ».</summary>
internal sealed class Table
{
    private readonly List<ProblemCell> cells = [];
    private readonly List<Relation> relations = [];
    private readonly List<Fact> facts = [];

    public Problem Problem => new(cells, relations, facts);

    public Table Cell(string id, decimal? value, Showing showing = Showing.Free, bool sensitive = false, decimal? max = null, int totals = 0, bool wasHidden = false)
    {
        cells.Add(new ProblemCell(id, value) { Showing = showing, IsSensitive = sensitive, Max = max, Totals = totals, WasHidden = wasHidden });
        return this;
    }

    public Table Sum(string total, params string[] parts)
    {
        relations.Add(new Relation($"{total}=", [new Term(Index(total), -1), .. parts.Select(p => new Term(Index(p), 1))]));
        return this;
    }

    public Table Fact(string name, decimal? low, decimal? high, params (string Cell, decimal Factor)[] terms)
    {
        facts.Add(new Fact(name, [.. terms.Select(t => new Term(Index(t.Cell), t.Factor))], low, high));
        return this;
    }

    /// <summary>What is shown when the named cells are hidden.</summary>
    public decimal?[] Hiding(params string[] hidden) => [.. cells.Select(c => hidden.Contains(c.Id) || c.Showing == Showing.Never ? null : c.Value)];

    public int Index(string id) => cells.FindIndex(c => c.Id == id);

    /// <summary>« id low..high » of each cell that is not shown, ∞ where nothing bounds it, ! where it is not protected.</summary>
    public string Read(AuditReport report) => string.Join(", ", report.Bounds.Select(b =>
        FormattableString.Invariant($"{cells[b.Cell].Id} {b.Low}..{(b.High is { } high ? high : "∞")}{(b.IsProtected ? "" : "!")}")));

    public string Names(IEnumerable<int> hidden) => string.Join(' ', hidden.Select(i => cells[i].Id).Order(StringComparer.Ordinal));

    /// <summary>Rows and columns with their totals: « r1c2 », « r1 », « c2 » and « t ».</summary>
    public static Table Of(int[,] values, Func<int, bool> isSensitive)
    {
        var table = new Table();
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
            {
                var value = Enumerable.Range(0, rows).Where(i => r == rows || i == r).Sum(i => Enumerable.Range(0, columns).Where(j => c == columns || j == c).Sum(j => values[i, j]));
                table.Cell(Name(r, c), value, sensitive: isSensitive(value), totals: (r == rows ? 1 : 0) + (c == columns ? 1 : 0));
            }
        }

        for (var r = 0; r <= rows; r++)
        {
            table.Sum(Name(r, columns), [.. Enumerable.Range(0, columns).Select(c => Name(r, c))]);
        }

        for (var c = 0; c <= columns; c++)
        {
            table.Sum(Name(rows, c), [.. Enumerable.Range(0, rows).Select(r => Name(r, c))]);
        }

        return table;

        string Name(int r, int c) => (r == rows ? "" : $"r{r + 1}") + (c == columns ? "" : $"c{c + 1}") is { Length: > 0 } name ? name : "t";
    }
}
