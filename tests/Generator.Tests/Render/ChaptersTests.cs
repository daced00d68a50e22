using Portal.Model;
using Portal.Read.Tables;
using Portal.Render.Chapters;

namespace Generator.Tests.Render;

public sealed class ChaptersTests
{
    private const string Page = "---\ntitre: Accueil\n---\n\n```maturite\n```\n";

    public static TheoryData<string> Names() => [.. ChapterTables.Names];

    [Fact]
    public void What_is_read_and_what_is_told_are_the_same_blocks_each_over_tables_of_the_portal()
    {
        Assert.Equal(ChapterTables.Names.Order(StringComparer.Ordinal), Chapter.All.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(ChapterTables.Names.SelectMany(ChapterTables.DatasetsOf), dataset => Assert.Contains(dataset, EmbeddedSchemas.Names));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("## Les contrats\n\n", 0)]
    public void A_block_whose_titles_skip_a_level_is_told_at_its_line(string above, int times)
    {
        using var commune = new Commune(
            ("input/index.md", $"---\ntitre: Accueil\n---\n\n{above}```locations\n```\n\n## Suite\n"),
            ("input/_blocs/locations.liquid", "<h3>Un contrat</h3>"),
            ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer\nL1,Loueur,location,Tablettes,2024-01-01,12,annuelle,1000\n"));

        Assert.Equal(times, commune.Messages().Split("input/index.md:5:1 erreur VER004 le bloc « locations » a des titres de niveau 3").Length - 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_block_without_its_table_says_in_one_sentence_that_nothing_is_published(string name)
    {
        using var commune = new Commune(("input/index.md", $"---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```{name}\n```\n"));

        Assert.Matches("<p>[^<]+ (encore|pas) [^<]+\\.</p>", commune.Output("index.html"));
    }

    [Fact]
    public void A_block_has_no_keys()
    {
        using var commune = new Commune(("input/index.md", Page.Replace("```\n", "\nfiltre: x\n```\n", StringComparison.Ordinal)));

        Assert.Contains(commune.Build().Diagnostics, fault => fault.Code == Portal.Diagnostics.Codes.BlockUnknownKey);
    }

    [Fact]
    public void A_level_leads_to_its_row_and_stands_before_the_older_one()
    {
        using var commune = new Commune(
            ("data/maturite.csv", "dimension,evalue_le,niveau\nreseau,2025-06-23,4\nreseau,2023-05-30,1\n"),
            ("input/index.md", Page.Replace("```maturite", "[Les données](/donnees/)\n\n```maturite", StringComparison.Ordinal)));

        var html = commune.Output("index.html");

        Assert.Contains("<a href=\"/donnees/maturite/#l-reseau-2025-06-23\">4 sur 5</a>", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("4 sur 5", StringComparison.Ordinal) < html.IndexOf("1 sur 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dsi,2025-06-19,3,,\n")]
    [InlineData("dsi,2025-06-19,3,,\nerun,2025-06-19,1,,\n")]
    public void A_profession_of_few_people_reads_the_same_whoever_was_trained(string few)
    {
        using var commune = new Commune(
            ("data/competences.csv", $"profil,compte_le,effectif,formes,heures_formation\nenseignant,2025-06-19,61,38,342\n{few}"),
            ("input/index.md", Block("competences")));

        var html = commune.Output("index.html");

        Assert.Equal(2 * few.Count(c => c == '\n'), html.Split("<td>pas donné</td>").Length - 1);
        Assert.Contains("moins de 5", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_that_nobody_has_heard_yet_is_named()
    {
        using var commune = new Commune(
            ("data/concertations.csv", "concertation_id,public,tenue_le,forme\nc,parents,2025-03-11,reunion\nd,eleves,2026-12-01,atelier\n"),
            ("input/index.md", Block("concertations")));

        Assert.Contains("enseignants, directrices et directeurs d’école, services de la mairie, opérateurs et prestataires, élèves et périscolaire", System.Net.WebUtility.HtmlDecode(commune.Output("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_of_the_day_for_which_nothing_is_meant_is_a_zero_with_its_proof()
    {
        using var commune = new Commune(
            ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite,temps,finalite\na,,robot,2025-06-08,8,scolaire,Programmer\n"),
            ("input/index.md", Block("finalites")));

        var row = System.Text.RegularExpressions.Regex.Match(System.Net.WebUtility.HtmlDecode(commune.Output("index.html")), "À la maison</th><td><a href=\"([^\"]*)\">0</a></td><td>non transmis</td>");

        Assert.Contains("0", commune.Output($"{row.Groups[1].Value.Trim('/')}/index.html"), StringComparison.Ordinal);
    }

    private static string Block(string name) => Page.Replace("```maturite", $"[Les données](/donnees/)\n\n```{name}", StringComparison.Ordinal);
}
