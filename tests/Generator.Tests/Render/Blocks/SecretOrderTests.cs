using System.Text.RegularExpressions;

namespace Generator.Tests.Render.Blocks;

/// <summary>Where a secret stands says nothing of its size: after what is known, by its name.</summary>
public sealed partial class SecretOrderTests
{
    private const string Schema = """
        {"name":"clubs","title":"Clubs","description":"Inscrits des clubs, comptés par activité, une fois par an.","sensible":true,
        "fields":[{"name":"club","title":"Club","description":"Activité.","type":"string","role":"identifiante"},
        {"name":"inscrits","title":"Inscrits","description":"Nombre d’élèves.","type":"integer","role":"mesure"}]}
        """;

    private const string Part = """
        {"name":"avis","title":"Avis","description":"Avis des élèves, en parts de cent, une fois par an.","sensible":true,
        "fields":[{"name":"an","title":"An","description":"Année.","type":"year","role":"identifiante"},{"name":"avis","title":"Avis","description":"Réponse.","type":"string","role":"identifiante"},
        {"name":"part","title":"Part","description":"Part des élèves.","type":"number","unite":"pourcent","role":"mesure"}]}
        """;

    [Fact]
    public void In_a_chart() => Assert.Equal(["Voile", "Robots", "Chant", "Échecs", "Autres"], Names("""
        ```graphique
        donnees: clubs
        y: inscrits
        x: club
        type: barres-horizontales
        titre: Clubs
        ```
        """));

    [Theory]
    [InlineData("inscrits", "Autres,Robots,Voile,Chant,Échecs")]
    [InlineData("-inscrits", "Voile,Robots,Autres,Chant,Échecs")]
    public void In_a_table_whichever_way_it_is_sorted(string sort, string expected)
        => Assert.Equal(expected.Split(','), Names($"```tableau\ndonnees: clubs\ntri: {sort}\n```\n"));

    [Fact]
    public void In_the_download_of_a_private_repository()
    {
        using var commune = Clubs("", "Voile,60", "Échecs,s", "Robots,33", "Chant,s", "Autres,12");
        commune.Write("data/commune.yml", File.ReadAllText(Path.Combine(commune.Root, "data/commune.yml")) + "depot: prive\n");
        var sorted = commune.Output("donnees/clubs.csv");

        commune.Write("data/clubs.csv", "club,inscrits\nAutres,12\nChant,s\nÉchecs,s\nRobots,33\nVoile,60\n");

        Assert.Equal(sorted, commune.Output("donnees/clubs.csv"));
    }

    [Theory]
    [InlineData("barres-empilees", "serie: avis\n")]
    [InlineData("anneau", "filtre:\n  an: 2025\n")]
    public void A_whole_of_a_hundred_with_one_secret_part_is_refused(string type, string more)
    {
        using var commune = Parts(type, more, "2025,Oui,60", "2025,Un peu,28", "2025,Non,s");

        Assert.Contains("input/page.md:7:1 erreur CON044", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_of_a_hundred_with_two_secret_parts_is_drawn_without_its_gap()
    {
        using var commune = Parts("barres-empilees", "serie: avis\n", "2025,Oui,61", "2025,Un peu,s", "2025,Non,s");

        Assert.DoesNotContain("39", Words(commune.Output("page/index.html")), StringComparison.Ordinal);
    }

    private static Commune Parts(string type, string more, params string[] rows) => new(
        ("data/avis.schema.json", Part),
        ("data/avis.csv", $"an,avis,part\n{string.Join('\n', rows)}\n"),
        ("input/page.md", $"---\ntitre: Page\nordre: 1\n---\n\n```graphique\ndonnees: avis\ny: part\nx: {(type == "anneau" ? "avis" : "an")}\n{more}type: {type}\ntitre: Avis\n```\n"));

    private static Commune Clubs(string block, params string[] rows) => new(
        ("data/clubs.schema.json", Schema),
        ("data/clubs.csv", $"club,inscrits\n{string.Join('\n', rows)}\n"),
        ("input/page.md", $"---\ntitre: Page\nordre: 1\n---\n\n{block}\n"));

    private static string[] Names(string block)
    {
        using var commune = Clubs(block, "Échecs,s", "Voile,60", "Autres,12", "Chant,s", "Robots,33");

        return [.. RowHead().Matches(commune.Output("page/index.html")).Select(m => m.Groups[1].Value.Trim())];
    }

    private static string Words(string html) => Tag().Replace(html[html.IndexOf("<figure", StringComparison.Ordinal)..html.IndexOf("</figure>", StringComparison.Ordinal)], " ");

    [GeneratedRegex("<th scope=\"row\"[^>]*>([^<]*)")]
    private static partial Regex RowHead();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
