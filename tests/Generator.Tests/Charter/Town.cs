using System.Text;
using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Charter;

/// <summary>A commune in memory: the tables and pages that a test is about, and nothing else. Columns that a schema requires and the test does not name are filled.</summary>
internal sealed class Town
{
    private readonly Dictionary<string, Dataset> datasets = [];
    private readonly List<Page> pages = [];
    private Settings settings = new()
    {
        Programmes = [new Programme("Programme", Day("2024-01-01"), Day("2027-12-31")) { FirstDeployment = Day("2024-09-02"), CeilingPerPupil = 500 }],
    };

    private DateOnly today = Day("2026-01-15");
    private bool gate = true;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public Town On(string iso)
    {
        today = Day(iso);
        return this;
    }

    public Town Refused()
    {
        gate = false;
        return this;
    }

    public Town Having(Func<Settings, Settings> change)
    {
        settings = change(settings);
        return this;
    }

    /// <param name="name">A dataset of the portal.</param>
    /// <param name="lines">The header, then the rows.</param>
    public Town Table(string name, params string[] lines)
    {
        var faults = new DiagnosticBag();
        var schema = SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, "schema", faults)!;
        var missing = schema.Fields.Where(f => f.Required && !lines[0].Split(',').Contains(f.Name)).ToList();
        var header = string.Concat(missing.Select(f => $",{f.Name}"));
        var filler = string.Concat(missing.Select(f => $",{Filler(f)}"));
        var csv = string.Concat(lines.Select((line, i) => $"{line}{(i == 0 ? header : filler)}\n"));
        var table = TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, $"data/{name}.csv", faults)!;
        Assert.False(faults.HasErrors, string.Join('\n', faults.Items));
        datasets[name] = new Dataset(schema, [.. table.Rows]);
        return this;
    }

    public Town Page(string path, FrontMatter front, params string[] headings)
    {
        pages.Add(new Page($"input{path}.md", path, front) { Headings = [.. headings.Select(h => new PageHeading(2, default) { Text = h })] });
        return this;
    }

    public Assessment Assess(string id) => Assessor.Assess(ToDossier()).Single(a => a.Recommendation.Id == id);

    public KeptState State(string id) => Assess(id).State;

    public Dossier ToDossier() => new(new Facts(datasets, settings, today), pages, gate);

    private static string Filler(Field field) => field.Enum.Count > 0 ? field.Enum[0] : field.Type switch
    {
        FieldType.Integer or FieldType.Number => "1",
        FieldType.Date => "2024-01-01",
        FieldType.Year => "2024",
        FieldType.Boolean => "false",
        _ => "x",
    };
}
