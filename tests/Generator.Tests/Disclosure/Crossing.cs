using System.Globalization;
using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>A table of rows by columns with all its totals, written as a paper prints it.</summary>
internal sealed class Crossing
{
    private readonly string[] columns;
    private readonly List<string> names = [];

    private Crossing(string[] columns, List<(string Row, string[] Cells)> rows, Func<string, bool> isSensitive)
    {
        this.columns = [.. columns, "Total"];
        rows.Add(("Total", [.. columns.Select((_, c) => rows.Sum(r => Value(r.Cells[c])).ToString(CultureInfo.InvariantCulture))]));
        List<ProblemCell> cells = [];
        foreach (var (row, texts) in rows)
        {
            names.Add(row);
            foreach (var (column, text) in this.columns.Zip([.. texts, texts.Sum(Value).ToString(CultureInfo.InvariantCulture)]))
            {
                cells.Add(new ProblemCell($"{row}|{column}", Value(text)) { IsSensitive = isSensitive(text), Totals = (row == "Total" ? 1 : 0) + (column == "Total" ? 1 : 0) });
            }
        }

        var relations = names.Select(r => Sum(r, this.columns.Select(c => At(r, c)))).Concat(this.columns.Select(c => Sum(c, names.Select(r => At(r, c)))));
        Problem = new Problem(cells, [.. relations], []);
    }

    public Problem Problem { get; }

    /// <summary>« r1: 0 1* 7 »: a row's name, then its counts; a star marks those that are sensitive.</summary>
    public static Crossing Of(string columns, params string[] rows)
        => new(columns.Split(' '), [.. rows.Select(r => r.Split(": ")).Select(r => (r[0], r[1].Split(' ')))], text => text.EndsWith('*'));

    public int At(string row, string column) => (names.IndexOf(row) * columns.Length) + Array.IndexOf(columns, column);

    /// <summary>What is shown, from the table as it was published: a dot is a suppressed cell. The totals follow the rows.</summary>
    public decimal?[] Shown(params string[] rows)
        => [.. rows.Zip(names).SelectMany(r => r.First.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, c) => text == "." ? null : Problem.Cells[At(r.Second, columns[c])].Value))];

    /// <summary>With what a reader knows beside the table: a suppressed cell is at least that.</summary>
    public Problem WithLeast(decimal least, decimal?[] shown)
        => Problem with { Facts = [.. Enumerable.Range(0, shown.Length).Where(i => shown[i] is null).Select(i => new Fact(Problem.Cells[i].Id, [new Term(i, 1)], least, null))] };

    private static decimal Value(string text) => decimal.Parse(text.TrimEnd('*'), CultureInfo.InvariantCulture);

    private static Relation Sum(string name, IEnumerable<int> cells) => new(name, [.. cells.SkipLast(1).Select(c => new Term(c, 1)), new Term(cells.Last(), -1)]);
}
