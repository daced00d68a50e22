using System.Text;
using System.Text.RegularExpressions;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;

namespace Generator.Tests.Anonymize;

/// <summary>The plans of the guide are read without a fault, and the first of them counts what it says.</summary>
public sealed partial class GuidePlanTests
{
    private static readonly string Part = File.ReadAllText(Path.Combine(Commune.RepositoryRoot, "docs", "guide.md")).Split("## De l’enquête au graphique\n")[1].Split("\n## ")[0];

    [Fact]
    public void Each_plan_of_the_guide_is_read()
    {
        var plans = Fence().Matches(Part).Select(m => m.Groups["yaml"].Value).ToList();

        Assert.Equal(2, plans.Count);
        Assert.All(plans, plan =>
        {
            var faults = new DiagnosticBag();
            Assert.NotNull(PlanReader.Read(Encoding.UTF8.GetBytes(plan), "plan.yml", faults));
            Assert.Empty(faults.Items);
        });
    }

    [Fact]
    public void The_first_plan_of_the_guide_makes_a_table()
    {
        var rows = Survey.Rows(600).Select((r, i) => $"{(i % 3 == 0 ? "privé" : "public")},{r},2025-03-01 10:00:00");

        var table = Survey.Table(Survey.Run(Fence().Match(Part).Groups["yaml"].Value.Replace("[CP, CE1, CE2]", "[CP, CE1]", StringComparison.Ordinal), Survey.Csv("secteur,code_ecole,niveau,q1,submitdate", rows)));

        Assert.StartsWith("secteur,niveau,q1,effectif,statut,nb_ecoles,part_max\n", table, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
