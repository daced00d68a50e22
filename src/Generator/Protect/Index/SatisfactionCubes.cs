using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>The answers to each question, of each public, in each period: by level and by answer. Their sum is the base, that no table gives.</summary>
internal static class SatisfactionCubes
{
    public const string Answer = "reponse";

    public static string ScopeOf(string population) => $"satisfaction.{population}";

    public static void AddTo(SensitiveIndex index, Table table, DiagnosticBag faults)
    {
        foreach (var asked in table.Rows.GroupBy(row => (Question: row.Text("question_id") ?? "", Public: row.Text("public") ?? "", Period: row.Text("periode") ?? "")))
        {
            var rows = asked.ToList();
            var answers = Dimension.Of(Answer, DimensionRole.Response, rows.Select(row => row.Text(Answer) ?? ""));
            var cube = new Cube(asked.Key.Question, ScopeOf(asked.Key.Public), asked.Key.Period, [.. Levels.Dimensions, answers], []);
            var naming = new Naming(
                $"{rows[0].Text("question") ?? asked.Key.Question} ({table.Schema.Find("public")?.LabelOf(asked.Key.Public) ?? asked.Key.Public})",
                new Dictionary<string, Field?> { [Levels.Level] = table.Schema.Find(Levels.Level), [Answer] = table.Schema.Find(Answer) });
            index.Add(cube, rows.Select(row => Entry.Of(table, row.Index, "effectif", [.. Levels.CodesOf(row), row.Text(Answer) ?? ""])).OfType<Entry>(), naming, faults);
            AddLargestShares(index, cube, rows);
        }
    }

    /// <summary>
    /// The largest school's share tells something of a base of which an answer is hidden: a whole number of persons is that percent of it,
    /// to the nearest.
    /// </summary>
    private static void AddLargestShares(SensitiveIndex index, Cube cube, List<Row> rows)
    {
        foreach (var group in rows.GroupBy(row => row.Text(Levels.Level)).Where(g => g.Any(row => row["effectif"].IsSecret)))
        {
            foreach (var share in group.Select(row => row.Number("part_max")).Where(s => s is > 0).Distinct())
            {
                var whole = cube.KeyOf([.. Levels.CodesOf(group.First()), Dimension.Total]);
                var school = new CellKey(cube.Indicator, $"{cube.Scope}.ecole", cube.Period, whole.Codes);
                index.Facts.AddRange(Shares.Of($"{whole.Text}/part_max/{share:0.##}", school, whole, share!.Value, 0.5m));
            }
        }
    }
}
