using System.Text;
using System.Text.Json;

namespace Generator.Tests.Anonymize;

/// <summary>Which tables are told to count the same answers.</summary>
public sealed class SurveyIdentityTests
{
    private static readonly string[] Rows = [.. Survey.Rows(200)];

    [Fact]
    public void Two_plans_of_one_file_give_one_identity_that_is_short_and_not_readable()
    {
        var merged = Survey.Plan.Replace("ordre: [Oui, Un peu, Non]", "ordre: [Oui, Non], libelles: { Un peu: Oui }", StringComparison.Ordinal);

        var (first, second) = (IdentityOf(Survey.Plan, Rows), IdentityOf(merged, [.. Rows.Reverse()]));

        Assert.Equal(first, second);
        Assert.Matches("^[0-9a-f]{8}$", first);
    }

    [Fact]
    public void One_answer_more_is_another_survey()
        => Assert.NotEqual(IdentityOf(Survey.Plan, Rows), IdentityOf(Survey.Plan, [.. Rows, Rows[0]]));

    [Fact]
    public void Two_tables_of_one_survey_are_refused_and_two_surveys_are_not()
    {
        var other = Survey.Rows(200, seed: 2);

        using var same = CommuneOf(Rows, [.. Rows.Reverse()]);
        using var apart = CommuneOf(Rows, other);

        Assert.Contains("data/second.schema.json:1:1 erreur CON019 « second » et « first »", same.Messages(), StringComparison.Ordinal);
        Assert.Equal("", apart.Messages());
    }

    private static Commune CommuneOf(IEnumerable<string> first, IEnumerable<string> second)
        => new([.. new[] { ("first", first), ("second", second) }.SelectMany(t => Survey.Run(
            Survey.Plan.Replace("satisfaction-eleves", t.Item1, StringComparison.Ordinal), Survey.Csv("ecole,niveau,q1", t.Item2), $"data/{t.Item1}.csv").Value!.Files.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes.Span))))]);

    private static string IdentityOf(string plan, IEnumerable<string> rows)
    {
        using var schema = JsonDocument.Parse(Survey.Run(plan, Survey.Csv("ecole,niveau,q1", rows)).Value!.Files[0].Bytes);
        return schema.RootElement.GetProperty("enquete").GetString()!;
    }
}
