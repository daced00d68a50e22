using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal;
using Portal.Model;
using Portal.Render.ChartPages;
using Portal.Render.Views;

namespace Generator.Tests.Render.ChartPages;

/// <summary>What can be downloaded of a chart: its image and its figures.</summary>
public sealed class ChartFilesTests
{
    [Fact]
    public void Each_chart_of_the_sample_has_an_image_that_stands_alone_and_asks_nothing_of_anyone()
    {
        var site = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2030, 1, 1))).Site!;
        var images = site.Files.Where(f => f.Path.StartsWith("graphiques/", StringComparison.Ordinal) && f.Path.EndsWith(".svg", StringComparison.Ordinal)).ToList();
        var pages = site.Files.Count(f => f.Path.StartsWith("graphiques/", StringComparison.Ordinal) && f.Path.EndsWith("/index.html", StringComparison.Ordinal));

        Assert.Equal(pages, images.Count);
        Assert.All(images, image =>
        {
            var root = XDocument.Parse(Encoding.UTF8.GetString(image.Bytes.Span)).Root!;
            XNamespace svg = "http://www.w3.org/2000/svg";
            Assert.Equal(svg + "svg", root.Name);
            Assert.NotEqual("", root.Element(svg + "title")!.Value);
            Assert.Contains("données au 15 octobre 2026", root.Element(svg + "desc")!.Value, StringComparison.Ordinal);
            var attributes = root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
            Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName is "script" or "style" or "image" or "use" or "foreignObject" or "a");
            // Looks are attributes of its own, patterns are its own.
            Assert.DoesNotContain(attributes, a => a.Name.LocalName is "class" or "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(attributes.SelectMany(a => Regex.Matches(a.Value, @"url\(([^)]*)\)").Select(m => m.Groups[1].Value)), reference => Assert.Contains(attributes, a => a.Name.LocalName == "id" && $"#{a.Value}" == reference));
        });
    }

    [Fact]
    public void The_figures_of_a_chart_are_numbers_with_their_unit_above_and_what_is_no_number_keeps_its_words()
    {
        var table = new TableView(
            "Dépenses",
            [new HeaderView("Exercice"), new HeaderView("Matériel, neuf", "n"), new HeaderView("Part", "n")],
            [
                new RowView(null, [new CellView("2024", "", true), new CellView("12\u202f000\u202f€", "n"), new CellView("−1,5\u202f%", "n")]),
                new RowView(null, [new CellView("2025", "", true), new CellView("non transmis", "n"), new CellView("s", "n")]),
            ]) { Total = [new CellView("Total", "", true), new CellView("12\u202f000\u202f€", "n"), new CellView("", "n")] };

        Assert.Equal("Exercice,\"Matériel, neuf (€)\",Part (%)\r\n2024,12000,-1.5\r\n2025,non transmis,s\r\n", Encoding.UTF8.GetString(ChartData.Write(table)));
    }
}
