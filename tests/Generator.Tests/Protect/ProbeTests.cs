using System.Text;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Protect;
using Portal.Read.Tables;

namespace Generator.Tests.Protect;

/// <summary>A hidden value is known by its keys and its number, however a page or a file writes them; what a shown cell explains is no leak.</summary>
public sealed class ProbeTests
{
    private const string Schema = """
        {"name":"clubs","title":"Clubs","description":"Inscrits.","sensible":true,
        "fields":[{"name":"club","title":"Club","description":"Club.","type":"string","role":"identifiante","categories":[{"value":"robots","label":"Club de robots"},{"value":"chant","label":"Chant"}]},
        {"name":"annee","title":"Année","description":"Année.","type":"string","role":"identifiante"},
        {"name":"niveau","title":"Niveau","description":"Niveau.","type":"string","role":"identifiante","categories":[{"value":"cycle_3","label":"Cycle 3"}]},
        {"name":"ordre","title":"Ordre","description":"Rang.","type":"integer"},
        {"name":"inscrits","title":"Inscrits","description":"Nombre.","type":"integer","role":"mesure"}]}
        """;

    private const string SurveySchema = """
        {"name":"avis","title":"Avis des familles","description":"Réponses.","sensible":true,
        "fields":[{"name":"secteur","title":"Secteur","description":"Secteur.","type":"string","role":"identifiante","categories":[{"value":"prive","label":"privé"},{"value":"autre","label":"Autre"}]},
        {"name":"q","title":"Réponse","description":"Réponse.","type":"string","role":"reponse"},
        {"name":"effectif","title":"Nombre","description":"Nombre.","type":"integer","role":"mesure"}]}
        """;

    private const string Truth = "club,annee,niveau,ordre,inscrits\nrobots,2024-2025,cycle_3,4,17\nchant,2024-2025,cycle_3,2,41\nrobots,2025-2026,cycle_3,3,3\nchant,2025-2026,cycle_3,2,44\n";

    private const string Shown = "club,annee,niveau,ordre,inscrits\nrobots,2024-2025,cycle_3,4,17\nchant,2024-2025,cycle_3,2,41\nrobots,2025-2026,cycle_3,3,s\nchant,2025-2026,cycle_3,2,44\n";

    [Theory]
    [InlineData("robots", "2025-2026", "cycle_3", "4", "3")]
    [InlineData("robots", "2025-2026", "3")]
    [InlineData("Club de robots", "2025-2026", "3")]
    [InlineData("3", "ROBOTS", "2025–2026")]
    [InlineData("Au club de robots, 3 élèves en 2025-2026.")]
    [InlineData("Trois inscrits aux robots (2025-2026)")]
    [InlineData("robots 2025-2026 : 3,0")]
    public void Tells_a_value_beside_its_keys(params string[] cells) => Assert.True(Probe.Leaks(new Passage(cells, 1)));

    [Theory]
    [InlineData("robots", "2025-2026", "cycle_3", "3", "s")]
    [InlineData("robots", "2024-2025", "cycle_3", "4", "17")]
    [InlineData("chant", "2025-2026", "cycle_3", "3")]
    [InlineData("Club de robots", "2025-2026", "Cycle 3", "3", "s")]
    [InlineData("Le club de robots a 3 tables.")]
    [InlineData("En 2025-2026, 3 clubs.")]
    [InlineData("robots 2025-2026 : 33")]
    [InlineData("robots 2025-2026 : 3,5")]
    [InlineData("robots du CM3 en 2025-2026")]
    [InlineData("microrobots 2025-2026 : 3")]
    public void Lets_everything_else_pass(params string[] cells) => Assert.False(Probe.Leaks(new Passage(cells, 1)));

    /// <summary>« Non » fills a cell of another table, « autre » stands in its prose: nobody learns anything of the survey.</summary>
    [Theory]
    [InlineData("Fonds de dotation", "Non", "2024", "Il a payé 22 robots à 210 € et 12 visualiseurs à 165 €, et rien d’autre. Le donateur n’a reçu aucune publicité.")]
    [InlineData("Il a payé 22 robots et 12 visualiseurs, et non 13 comme l’autre.")]
    [InlineData("Rien d’autre", "Non", "12")]
    [InlineData("Fonds", "Non", "12", "Cette aide a été accordée pour une année au secteur privé par la région et par l’État.")]
    public void Leaves_sentences_about_something_else(params string[] cells) => Assert.False(Survey.Leaks(new Passage(cells, 1)));

    [Theory]
    [InlineData("autre", "Non", "12")]
    [InlineData("Autre", "12", "Non")]
    [InlineData("Avis des familles : dans le secteur « autre », 12 ont répondu « Non ».")]
    [InlineData("Avis des familles, secteur privé, Non : 12")]
    public void Tells_usual_words_where_they_are_keys(params string[] cells) => Assert.True(Survey.Leaks(new Passage(cells, 1)));

    [Fact]
    public void Tells_a_row_under_the_headings_of_its_keys()
        => Assert.True(Survey.Leaks(new Passage(["Autre (2 écoles)", "Non", "12"], 1, ["Secteur", "Réponse", "Nombre"])));

    [Theory]
    [InlineData("<p>Nos Robots</p>", true)]
    [InlineData("<p>Notre chorale</p>", false)]
    public void Looks_first_for_a_word_without_which_nothing_leaks(string text, bool expected)
    {
        Assert.Equal(expected, Probe.MayLeak(text));
        Assert.Equal(expected, Probe.MayLeak(Encoding.UTF8.GetBytes(text)));
        Assert.True(Probe.MayLeak(Encoding.UTF8.GetBytes(new string('é', 40_000) + "robots")));
    }

    [Fact]
    public void Knows_nothing_where_nothing_is_hidden_or_its_value_was_never_known()
    {
        Assert.False(Portal.Protect.Probe.Of(Facts(Read(Truth)), [(Read(Truth), Read(Truth))]).HidesAnything);
        Assert.False(Portal.Protect.Probe.Of(Facts(Read(Shown)), [(Read(Shown), Read(Shown))]).HidesAnything);
    }

    /// <summary>A private repository of which one cell is hidden: the robots of 2025-2026 are three.</summary>
    internal static Probe Probe { get; } = Portal.Protect.Probe.Of(Facts(Read(Truth)), [(Read(Truth), Read(Shown))]);

    /// <summary>Two sectors of which nothing but the « Non » is hidden: twelve each.</summary>
    private static Probe Survey { get; } = Portal.Protect.Probe.Of(
        Facts(Read("secteur,q,effectif\nautre,Non,12\nautre,Oui,25\nprive,Non,12\nprive,Oui,18\n", SurveySchema, "avis")),
        [(Read("secteur,q,effectif\nautre,Non,12\nautre,Oui,25\nprive,Non,12\nprive,Oui,18\n", SurveySchema, "avis"), Read("secteur,q,effectif\nautre,Non,s\nautre,Oui,25\nprive,Non,s\nprive,Oui,18\n", SurveySchema, "avis"))]);

    private static Facts Facts(Table table) => new(new Dictionary<string, Dataset> { [table.Name] = new(table.Schema, [.. table.Rows]) }, Settings, new DateOnly(2026, 1, 15));

    private static Settings Settings => new() { Name = "Bourg-Nu", Email = "mairie@bourg-nu.example", Mayor = "Camille Martin" };

    private static Table Read(string csv, string text = Schema, string name = "clubs")
    {
        var faults = new DiagnosticBag();
        var schema = SchemaReader.Read(Encoding.UTF8.GetBytes(text), name, $"data/{name}.schema.json", faults)!;
        var table = TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, $"data/{name}.csv", faults)!;
        Assert.Empty(faults.Items);
        return table;
    }
}
