using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Whole;

/// <summary>The guide describes each table of the portal as its schema does, and its examples are true.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Commune.RepositoryRoot, "docs", "guide.md"));

    public static TheoryData<string> Tables() => [.. EmbeddedSchemas.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_guide_gives_each_column_of_a_table_and_says_which_are_required(string name)
    {
        var schema = SchemaOf(name);

        var rows = ExampleOf(name);

        Assert.Equal(schema.Fields.Select(f => (f.Name, f.Required ? "oui" : "non")), rows.Select(r => (r.Column, r.Required)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_example_of_a_table_is_a_row_of_the_sample_and_reads_without_a_fault(string name)
    {
        var rows = ExampleOf(name);
        var faults = new DiagnosticBag();
        var csv = $"{string.Join(',', rows.Select(r => r.Column))}\n{string.Join(',', rows.Select(r => $"\"{r.Example.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}\n";

        var example = TableReader.Read(System.Text.Encoding.UTF8.GetBytes(csv), SchemaOf(name), $"{name}.csv", faults);
        var sample = TableReader.Read(File.ReadAllBytes(Path.Combine(Commune.RepositoryRoot, "data", $"{name}.csv")), SchemaOf(name), $"{name}.csv", faults);

        Assert.Empty(faults.Items);
        var row = Texts(example!).Single();
        if (sample!.Count > 0)
        {
            Assert.Contains(row, Texts(sample));
        }
    }

    [Fact]
    public void The_example_of_a_table_of_one_s_own_is_checked_and_published()
    {
        var csv = Regex.Match(Guide, @"`data/(\w+)\.csv` :\n\n```csv\n(.*?)```", RegexOptions.Singleline);
        var json = Regex.Match(Guide, @"`data/(\w+)\.schema\.json` :\n\n```json\n(.*?)```", RegexOptions.Singleline);

        using var commune = new Commune(($"data/{csv.Groups[1].Value}.csv", csv.Groups[2].Value), ($"data/{json.Groups[1].Value}.schema.json", json.Groups[2].Value));

        Assert.Equal("", commune.Messages());
    }

    private static Schema SchemaOf(string name) => SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, $"{name}.schema.json", new DiagnosticBag())!;

    private static IEnumerable<string> Texts(Table table)
        => Enumerable.Range(0, table.Count).Select(row => string.Join('|', table.Columns.Select((_, column) => Plain(table.Columns[column][row].ToString()))));

    /// <summary>The no-break spaces of French typography may differ from the sample's.</summary>
    private static string Plain(string text) => Regex.Replace(text, @"\s+", " ");

    private static List<Line> ExampleOf(string name)
    {
        var heading = $"### Le tableau `{name}.csv`\n";
        Assert.Contains(heading, Guide, StringComparison.Ordinal);
        var section = Guide.Split(heading)[1].Split("\n##")[0];
        return [.. TableLine().Matches(section).Select(m => new Line(m.Groups["column"].Value, m.Groups["required"].Value, m.Groups["example"].Value.Trim().Trim('`').Replace("\\|", "|", StringComparison.Ordinal)))];
    }

    [GeneratedRegex(@"^\| `(?<column>\w+)` \| (?<required>oui|non) \| .* \| ?(?<example>(\\\||[^|])*) ?\|$", RegexOptions.Multiline)]
    private static partial Regex TableLine();

    private sealed record Line(string Column, string Required, string Example);
}
