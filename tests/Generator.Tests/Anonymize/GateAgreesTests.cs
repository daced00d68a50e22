using System.Text;
using Portal.Anonymize;
using Portal.Diagnostics;

namespace Generator.Tests.Anonymize;

/// <summary>What anonymize writes, the gate of the build lets through.</summary>
public sealed class GateAgreesTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_table_of_one_s_own_passes_the_gate(int seed)
    {
        var plan = Survey.Plan.Replace("{ colonne: niveau", "{ colonne: secteur, role: identifiante }\n  - { colonne: niveau", StringComparison.Ordinal) + "\nvues: [[secteur, niveau], [niveau, q1]]\n";
        var rows = Survey.Rows(90 + (seed * 15), seed).Select((r, i) => $"{(i * seed % 7 < 2 ? "privé" : "public")},{r}");

        AssertPasses(Survey.Run(plan, Survey.Csv("secteur,ecole,niveau,q1", rows), "data/satisfaction-eleves.csv"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_of_satisfaction_pass_the_gate(int seed)
    {
        var plan = Survey.Plan.Replace("jeu: satisfaction-eleves", "jeu: satisfaction\npublic: eleves", StringComparison.Ordinal);

        AssertPasses(Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(40 + (seed * 12), seed)), "data/satisfaction.csv"));
    }

    private static void AssertPasses(Outcome<Anonymized?> result)
    {
        if (result.Value is null)
        {
            Assert.Equal(["ANO031"], Survey.CodesOf(result));
            return;
        }

        using var commune = new Commune([.. result.Value.Files.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes.Span)))]);
        Assert.Equal("", commune.Messages());
    }
}
