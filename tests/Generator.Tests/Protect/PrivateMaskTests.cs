using Portal.Check;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Read;

namespace Generator.Tests.Protect;

public sealed class PrivateMaskTests
{
    private const string Header = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut\n";

    private static readonly string[] Levels = ["commune", "cycle_1", "elementaire", "cycle_2", "cycle_3"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 12)];

    /// <summary>What a private repository publishes would be accepted in a public one: it is the same attacker.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_hidden_holds_for_whoever_reads_it_afresh(int seed)
    {
        var random = new Random(seed);
        using var commune = new Commune(("data/satisfaction.csv", Header + string.Concat(Enumerable.Range(0, 6).Select(q => Question(random, $"q{q}")))));
        File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), "depot: prive\n");
        var result = commune.Build();
        if (result.Site is null)
        {
            Assert.Contains(result.Diagnostics, d => d.Code.Id == "CON013");
            return;
        }

        var published = System.Text.Encoding.UTF8.GetString(result.Site.Files.Single(f => f.Path == "donnees/satisfaction.csv").Bytes.Span);
        using var again = new Commune(("data/satisfaction.csv", published));

        Assert.DoesNotContain("CON0", again.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_truths_under_one_mask_publish_the_same()
    {
        string Csv(int hidden) => $"{Header}2025,eleves,commune,q,Ça va ?,Oui,1,37,ok\n2025,eleves,commune,q,Ça va ?,Non,2,{hidden},ok\n";
        var mask = new Mask(new Dictionary<string, IReadOnlySet<(int Row, string Column)>> { ["satisfaction"] = new HashSet<(int Row, string Column)> { (1, "effectif") } });

        byte[] Publish(int hidden)
        {
            using var commune = new Commune(("data/satisfaction.csv", Csv(hidden)));
            var content = Checker.Check(Reader.Read(commune.Root).Value, new DateOnly(2026, 1, 15)).Value.Content;
            var site = Protector.Apply(content, new DateOnly(2026, 1, 15), mask, []);
            return Publisher.Publish(site, "https://a.example").Value.Files.Single(f => f.Path.EndsWith("satisfaction.csv", StringComparison.Ordinal)).Bytes.ToArray();
        }

        Assert.Equal(Publish(2), Publish(4));
    }

    /// <summary>Answers by level, mostly large, now and then small.</summary>
    private static string Question(Random random, string id)
    {
        var text = "";
        var answers = Enumerable.Range(1, 3).Select(a => Enumerable.Range(0, 3).Select(_ => random.Next(5) == 0 ? random.Next(0, 5) : random.Next(8, 60)).ToArray()).ToArray();
        for (var a = 0; a < answers.Length; a++)
        {
            var (one, two, three) = (answers[a][0], answers[a][1], answers[a][2]);
            int[] counts = [one + two + three, one, two + three, two, three];
            for (var l = 0; l < Levels.Length; l++)
            {
                text += $"2025,eleves,{Levels[l]},{id},Ça va ?,R{a},{a + 1},{counts[l]},ok\n";
            }
        }

        return text;
    }
}
