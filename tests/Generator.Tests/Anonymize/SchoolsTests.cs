namespace Generator.Tests.Anonymize;

/// <summary>No column gives a school's result away, whatever its role and its name.</summary>
public sealed class SchoolsTests
{
    private static readonly string[] Places = ["lac", "bois", "pont", "parc", "gare"];

    [Theory]
    [InlineData("reponse")]
    [InlineData("identifiante")]
    public void A_column_that_tells_the_school_by_another_name_is_refused(string role)
    {
        var plan = Survey.Plan + $"\n  - {{ colonne: cantine, role: {role} }}\nvues: [[niveau, q1], [cantine]]\n";
        var rows = Survey.Rows(400).Select((r, i) => $"{r},{Places[i % 20 == 0 ? 0 : Array.IndexOf(Survey.Schools, r[..8])]}");

        Assert.Equal(["ANO030"], Survey.CodesOf(Survey.Run(plan, Survey.Csv("ecole,niveau,q1,cantine", rows))));
    }

    [Fact]
    public void An_answer_that_one_school_alone_gives_is_hidden_in_every_crossing()
    {
        var rows = Survey.Rows(600).Select(r => r[..8] == Survey.Schools[0] && r.EndsWith("Oui", StringComparison.Ordinal) ? r[..^3] + "Piscine" : r);
        var plan = Survey.Plan.Replace("ordre: [Oui, Un peu, Non]", "ordre: [Oui, Un peu, Non, Piscine]", StringComparison.Ordinal).Replace(", hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] }", "", StringComparison.Ordinal);

        var result = Survey.Run(plan, Survey.Csv("ecole,niveau,q1", rows));

        // Five rows of it, and as many of another answer, are more than is published at all.
        var shown = result.Value is null ? [] : Survey.Table(result).Split('\n').Where(l => l.Contains(",Piscine,", StringComparison.Ordinal)).ToArray();
        Assert.All(shown, l => Assert.EndsWith(",s,secret,s,s", l, StringComparison.Ordinal));
        Assert.True(result.Value is not null || Survey.CodesOf(result).SequenceEqual(["ANO031"]));
    }

    [Fact]
    public void What_a_row_says_of_its_group_is_true()
    {
        var rows = Survey.Rows(600).Select((r, i) => r.Contains("CM2", StringComparison.Ordinal) && r[..8] == Survey.Schools[4] ? Survey.Schools[0] + r[8..] : r).ToList();

        var table = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", rows)));

        Assert.All(table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).Where(c => c[3] == "ok"), cells =>
        {
            var group = rows.Where(r => cells[0] switch { "total" => true, "cycle_2" => r[9..].StartsWith("CP,", StringComparison.Ordinal) || r[9..].StartsWith("CE1,", StringComparison.Ordinal), "cycle_3" => r[9..].StartsWith("CM", StringComparison.Ordinal), var level => r[9..].StartsWith(level + ",", StringComparison.Ordinal) })
                .GroupBy(r => r[..8]).Select(g => g.Count()).ToList();
            Assert.Equal(group.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), cells[4]);
            Assert.Equal(Math.Round(group.Max() * 100m / group.Sum(), MidpointRounding.AwayFromZero).ToString(System.Globalization.CultureInfo.InvariantCulture), cells[5]);
        });
    }

    [Theory]
    [InlineData("Ta maîtresse", "Leroy", "Petit", "ANO020")]
    [InlineData("nom_prof", "Lagarde", "Verrier", "ANO020")]
    [InlineData("Ton enseignant t'aide", "Oui", "Non", null)]
    [InlineData("Nombre d'élèves", "Beaucoup", "Peu", null)]
    public void Words_that_can_be_surnames_are_refused_where_a_person_is_asked(string heading, string one, string other, string? code)
    {
        var plan = Survey.Plan + $"\n  - {{ colonne: \"{heading}\", nom: q9, role: reponse, ordre: [{one}, {other}] }}\nvues: [[niveau, q1], [q9]]\n";
        var rows = Survey.Rows(400).Select((r, i) => $"{r},{(i % 2 == 0 ? one : other)}");

        Assert.Equal(code is null ? [] : [code], Survey.CodesOf(Survey.Run(plan, Survey.Csv($"ecole,niveau,q1,{heading}", rows))));
    }
}
