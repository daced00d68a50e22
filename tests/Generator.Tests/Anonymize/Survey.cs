using System.Text;
using Portal.Anonymize;
using Portal.Diagnostics;
using Portal.Model;

namespace Generator.Tests.Anonymize;

/// <summary>A made-up survey: its plan, its heading, its rows.</summary>
internal static class Survey
{
    public const string Plan = """
        jeu: satisfaction-eleves
        periode: 2024-2025
        source: csv
        ecole: ecole
        dimensions:
          - { colonne: niveau, role: identifiante, hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] } }
          - { colonne: q1, role: reponse, ordre: [Oui, Un peu, Non] }
        """;

    public static readonly string[] Schools = ["9990001X", "9990002Y", "9990003Z", "9990004A", "9990005B"];

    public static string Csv(string header, IEnumerable<string> rows) => $"{header}\n{string.Concat(rows.Select(r => r + "\n"))}";

    /// <summary>Answers of many persons, the same for a seed.</summary>
    public static IEnumerable<string> Rows(int count, int seed = 1)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return $"{Schools[random.Next(5)]},{new[] { "CP", "CE1", "CM1", "CM2" }[random.Next(4)]},{new[] { "Oui", "Oui", "Un peu", "Non" }[random.Next(4)]}";
        }
    }

    public static Outcome<Anonymized?> Run(string plan, string raw, string output = "data/satisfaction-eleves.csv", string? existing = null, Confidentiality? rules = null, string rawFile = "brut.csv")
        => Run(plan, Encoding.UTF8.GetBytes(raw), output, existing, rules, rawFile);

    public static Outcome<Anonymized?> Run(string plan, byte[] raw, string output = "data/satisfaction-eleves.csv", string? existing = null, Confidentiality? rules = null, string rawFile = "brut.csv")
        => Anonymizer.Prepare(new AnonymizeRequest("plan.yml", Encoding.UTF8.GetBytes(plan), rawFile, raw, output, existing is null ? null : Encoding.UTF8.GetBytes(existing), rules ?? new Confidentiality()));

    /// <summary>The table as text; fails where there is none.</summary>
    public static string Table(Outcome<Anonymized?> result)
    {
        Assert.True(result.Value is not null, string.Join('\n', result.Diagnostics.Select(d => $"{d.Place} {d.Code.Id} {d.Message}")));
        return Encoding.UTF8.GetString(result.Value.Files[^1].Bytes.Span);
    }

    public static IEnumerable<string> CodesOf(Outcome<Anonymized?> result) => result.Diagnostics.Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal);
}
