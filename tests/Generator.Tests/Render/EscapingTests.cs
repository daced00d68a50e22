using AngleSharp.Html.Parser;
using CsCheck;

namespace Generator.Tests.Render;

public sealed class EscapingTests
{
    private const string Pirate = "<x-pirate onclick=\"x\">'&\"]]></script></title><x-pirate>";

    [Fact]
    public void No_text_of_a_commune_becomes_a_tag_with_the_real_theme()
    {
        var yaml = Pirate.Replace("\"", "\\\"", StringComparison.Ordinal);
        var csv = Pirate.Replace("\"", "\"\"", StringComparison.Ordinal);
        using var commune = new Commune(
            ("input/index.md", $"---\ntitre: \"{yaml}\"\nresume: \"{yaml}\"\n---\n\n```graphique\ndonnees: essai\ny: montant\nx: cle\ntype: barres-horizontales\ntitre: \"{yaml}\"\nunite: \"{yaml}\"\nnote: \"{yaml}\"\n```\n\n```tableau\ndonnees: essai\n```\n"),
            ("input/actualites/une.md", $"---\ntitre: \"{yaml}\"\nresume: \"{yaml}\"\ndate: 2025-01-01\ncategorie: actualite\n---\n\nTexte.\n"),
            ("data/essai.csv", $"cle,montant\n\"{csv}\",1\n"),
            ("data/essai.schema.json", $$"""{"title":"{{yaml}}","description":"{{yaml}}","fields":[{"name":"cle","title":"{{yaml}}","description":"{{yaml}}","example":"{{yaml}}","type":"string"},{"name":"montant","title":"{{yaml}}","type":"number"}]}"""),
            ("data/glossaire.csv", $"terme,definition\n\"{csv}\",\"{csv}\"\n"));
        commune.Write("data/commune.yml", File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml")).Replace("Camille Martin", "'" + Pirate.Replace("'", "''", StringComparison.Ordinal) + "'", StringComparison.Ordinal).Replace("'" + ", maire", "'", StringComparison.Ordinal));
        Directory.Delete(Path.Combine(commune.Root, "theme"), recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Commune.RepositoryRoot, "theme"), "*", SearchOption.AllDirectories))
        {
            commune.Write(Path.GetRelativePath(Commune.RepositoryRoot, file), File.ReadAllBytes(file));
        }

        var result = commune.Build();

        Assert.True(result.Site is not null, string.Join('\n', result.Diagnostics));
        foreach (var file in result.Site!.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(new MemoryStream(file.Bytes.ToArray()));
            Assert.Empty(page.QuerySelectorAll("x-pirate, [onclick]"));
            Assert.DoesNotContain(page.Scripts, s => string.IsNullOrEmpty(s.Source));
        }

        Assert.Equal(Pirate, new HtmlParser().ParseDocument(commune.Output("index.html")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_cell_reads_on_the_page_as_it_was_written()
        => Gen.String[Gen.Char["<>&\"'/ab={}%|é "], 1, 20].Where(t => t.Trim() == t && t[0] != '\'').Sample(
            text =>
            {
                using var commune = new Commune(
                    ("data/essai.csv", $"cle\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"),
                    ("data/essai.schema.json", """{"fields":[{"name":"cle","type":"string"}]}"""));
                var page = new HtmlParser().ParseDocument(commune.Output("donnees/essai/index.html"));
                return page.QuerySelector("tbody tr")!.TextContent.Trim() == text;
            },
            iter: 60);
}
