using System.Text;
using System.Text.Json;
using Portal.Anonymize;

namespace Generator.Tests.Anonymize;

/// <summary>A table of the commune's own is of one period.</summary>
public sealed class OwnPeriodTests
{
    private static readonly string NextYear = Survey.Plan.Replace("2024-2025", "2025-2026", StringComparison.Ordinal);

    [Theory]
    [InlineData("", "Satisfaction eleves (2024-2025)")]
    [InlineData("titre: Les élèves\n", "Les élèves (2024-2025)")]
    [InlineData("titre: Les élèves en 2024-2025\n", "Les élèves en 2024-2025")]
    public void The_title_shows_the_period_once(string title, string expected)
    {
        using var schema = JsonDocument.Parse(SchemaOf(title + Survey.Plan));

        Assert.Equal(expected, schema.RootElement.GetProperty("title").GetString());
        Assert.Equal("2024-2025", schema.RootElement.GetProperty("periode").GetString());
    }

    [Fact]
    public void Another_period_in_the_place_of_a_table_is_told_and_the_same_is_not()
    {
        Assert.Equal(["ANO044"], Survey.CodesOf(Over(SchemaOf(NextYear))));
        Assert.Empty(Over(SchemaOf(Survey.Plan)).Diagnostics);
        Assert.Empty(Over("{ nothing of ours"u8.ToArray()).Diagnostics);
    }

    [Fact]
    public async Task A_table_of_the_year_before_is_corrected_only_by_one_of_its_year()
    {
        using var commune = new Commune([.. FilesOf(Survey.Plan, 1)]);
        using var messages = new StringWriter();
        var exit = await Portal.Program.Run(["release", "--root", commune.Root, "--date", "2026-01-10"], messages, messages);
        Assert.True(exit == 0, messages.ToString());

        FilesOf(NextYear, 2).ForEach(f => commune.Write(f.Path, f.Text));
        Assert.Equal("", commune.Messages());

        FilesOf(Survey.Plan, 2).ForEach(f => commune.Write(f.Path, f.Text));
        Assert.Contains(" PUB005 ", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains(" CON032 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("l'an dernier")]
    public void A_period_that_is_none_is_refused(string period)
    {
        using var commune = new Commune([.. FilesOf(Survey.Plan, 1).Select(f => (f.Path, f.Text.Replace("\"periode\": \"2024-2025\"", $"\"periode\": \"{period}\"", StringComparison.Ordinal)))]);

        Assert.Contains("« periode » n'est pas une période.", commune.Messages(), StringComparison.Ordinal);
    }

    private static List<(string Path, string Text)> FilesOf(string plan, int seed)
        => [.. Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(300, seed)), "data/satisfaction-eleves.csv").Value!.Files.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes.Span)))];

    private static byte[] SchemaOf(string plan) => Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(300))).Value!.Files[0].Bytes.ToArray();

    private static Portal.Diagnostics.Outcome<Anonymized?> Over(byte[] schema) => Anonymizer.Prepare(new AnonymizeRequest(
        "plan.yml", Encoding.UTF8.GetBytes(Survey.Plan), "brut.csv", Encoding.UTF8.GetBytes(Survey.Csv("ecole,niveau,q1", Survey.Rows(300))), "data/satisfaction-eleves.csv", null, new Portal.Model.Confidentiality()) { ExistingSchema = schema });
}
