using Portal.Model;
using Portal.Render.Chapters;

namespace Generator.Tests.Render;

public sealed class ChaptersTests
{
    private const string Page = "---\ntitre: Accueil\n---\n\n```maturite\n```\n";

    public static TheoryData<string> Names() => [.. ChapterTables.Names];

    [Fact]
    public void What_is_read_and_what_is_told_are_the_same_blocks_each_a_table_of_the_portal_but_for_decisions()
    {
        Assert.Equal(ChapterTables.Names.Order(StringComparer.Ordinal), Chapter.All.Select(c => c.Name).Order(StringComparer.Ordinal));
        // Decisions stand in three tables, of which none has their name.
        Assert.All(ChapterTables.Names.Where(name => name != "decisions"), name => Assert.Contains(name, ChapterTables.DatasetsOf(name)));
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
}
