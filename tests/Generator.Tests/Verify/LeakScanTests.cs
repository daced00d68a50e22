using System.IO.Compression;
using System.Text;
using Generator.Tests.Protect;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Verify;

namespace Generator.Tests.Verify;

/// <summary>Whatever file a hidden value or a person is planted in, the last look finds it, names the place and keeps the value to itself.</summary>
public sealed class LeakScanTests
{
    private const string Head = "<!DOCTYPE html><html lang=\"fr\"><head><title>Page</title></head><body><a href=\"#contenu\">Contenu</a><main id=\"contenu\">";

    [Theory]
    [InlineData("<p>Au club de robots, 3 élèves en 2025-2026.</p>")]
    [InlineData("<p>À « Et les robots ? » en 2025-2026, 3 ont dit oui.</p>")]
    [InlineData("<p>Au club de <b>robots</b>, <b>3</b>&nbsp;élèves en 2025-2026.</p>")]
    [InlineData("<ul><li>Robots, 2025-2026 : 3</li></ul>")]
    [InlineData("<table><caption>Clubs en 2025-2026</caption><tr><th>Club</th><th>Inscrits</th></tr><tr><th>Club de robots</th><td>3</td></tr></table>")]
    [InlineData("<table><tr><th>Année</th><th>Robots</th><th>Chant</th></tr><tr><th>2025-2026</th><td>3</td><td>44</td></tr></table>")]
    [InlineData("<img src=\"x.png\" alt=\"Robots en 2025-2026 : 3\">")]
    [InlineData("<p data-valeur=\"robots 2025-2026 3\">Robots</p>")]
    [InlineData("<!-- robots 2025-2026 : 3 -->")]
    [InlineData("<svg><desc>Robots en 2025-2026 : 3.</desc></svg>")]
    public void A_hidden_value_in_a_page(string body) => Assert.Contains("VER008", Codes(Look(page: body)));

    [Fact]
    public void A_page_that_a_dataset_fills_is_mended_there()
    {
        var page = new HtmlPage("/donnees/ateliers/", "donnees/ateliers/index.html", $"{Head}<h1>Titre</h1><p>Robots, 2025-2026 : 3</p></main></body></html>", "theme/input/donnees/_jeu.liquid") { Data = "ateliers" };
        var site = new Site([page], [], new Address(new Uri("https://commune.example/")));

        var fault = Assert.Single(Verifier.Verify(site, ProbeTests.Probe).Diagnostics, d => d.Code.Id == "VER008");

        Assert.Equal(Place.Start("data/ateliers.csv"), fault.Place);
    }

    [Theory]
    [InlineData("<p>Au club de robots, s élèves en 2025-2026.</p>")]
    [InlineData("<p>Robots en 2025-2026.</p><p>Il y a 3 salles.</p>")]
    [InlineData("<p>Robots en 2025-2026. Il y a 3 salles.</p>")]
    [InlineData("<table><tr><th>Année</th><th>Robots</th><th>Chant</th></tr><tr><th>2025-2026</th><td>s</td><td>3</td></tr></table>")]
    [InlineData("<svg><path d=\"M3 3h3\"/><text x=\"3\">Robots 2025-2026</text><text>3</text></svg>")]
    public void A_page_that_keeps_the_secret_passes(string body) => Assert.DoesNotContain("VER008", Codes(Look(page: body)));

    [Theory]
    [InlineData("clubs.csv", "club;année;inscrits\nchant;2025-2026;44\nrobots;2025-2026;3\n", 3)]
    [InlineData("clubs.tsv", "club\tannée\tinscrits\nrobots\t2025-2026\t\"3\"\n", 2)]
    [InlineData("clubs.json", "[\n{\"club\": \"robots\", \"annee\": \"2025-2026\", \"n\": 3}\n]", 2)]
    [InlineData("clubs.geojson", "{\"Robots 2025-2026\": 3}", 1)]
    [InlineData("clubs.xml", "<a>\n<b>Robots 2025-2026 : 3</b></a>", 2)]
    [InlineData("clubs.txt", "Rien.\nRobots 2025-2026 : 3\n", 2)]
    [InlineData("clubs.js", "const x = [\n  'robots', '2025-2026', 3,\n];", 2)]
    [InlineData("clubs.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Robots 2025-2026 : 3</title></svg>", 1)]
    public void A_hidden_value_in_a_file(string name, string text, int line)
    {
        var fault = Assert.Single(Look((name, Encoding.UTF8.GetBytes(text))), f => f.Code.Id == "VER008");

        Assert.Equal(new Place($"input/{name}", line, 1), fault.Place);
        Assert.DoesNotContain("3", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>2025-2026</t></is></c><c><v>3</v></c></row></sheetData></worksheet>", "x.xlsx")]
    [InlineData("content.xml", "<office:document-content xmlns:office=\"o\"><table:table><table:table-row><table:table-cell><text:p>robots</text:p></table:table-cell><table:table-cell><text:p>2025-2026</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table></office:document-content>", "x.ods")]
    [InlineData("word/document.xml", "<w:document><w:p><w:r><w:t>Robots 2025-2026 </w:t></w:r><w:r><w:t>: 3</w:t></w:r></w:p></w:document>", "x.docx")]
    [InlineData("donnees/clubs.csv", "robots,2025-2026,3\n", "x.zip")]
    public void A_hidden_value_in_a_compressed_document(string part, string text, string name)
    {
        var file = Zip((part, text), ("xl/sharedStrings.xml", "<sst><si><r><t>Club de </t></r><r><t>robots</t></r></si></sst>"));

        Assert.Contains($"dans « {part} »", Assert.Single(Look((name, file)), f => f.Code.Id == "VER008").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_value_in_a_pdf()
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write("BT [(Robots 2025-)-2(2026 : 3)] TJ ET"u8);
        }

        byte[] file = [.. "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n"u8, .. deflated.ToArray(), .. "\nendstream\nendobj"u8];

        Assert.Contains("VER008", Codes(Look(("x.pdf", file))));
    }

    [Theory]
    [InlineData("a.csv", "nom;courriel\nX;jean.dupont@ecole.example\n", "VER009")]
    [InlineData("a.csv", "téléphone\n06 12 34 56 78\n", "VER009")]
    [InlineData("a.csv", "ine\n123456789AB\n", "VER010")]
    [InlineData("a.csv", "nir\n2 55 08 14 168 025 38\n", "VER010")]
    [InlineData("a.csv", "ip;date\n192.168.12.34;2026\n", "VER010")]
    [InlineData("a.html", "<p>Merci à Mme Dupont.</p>", "VER011")]
    [InlineData("a.csv", "uai;taux de satisfaction\n9990001X;80\n", "VER012")]
    [InlineData("a.csv", "élève;date de naissance\nA;2016-03-12\n", "VER013")]
    [InlineData("a.txt", "Elle est née le 12 mars 2016.", "VER013")]
    [InlineData("a.xlsx", "pas un classeur", "VER014")]
    public void A_person_in_a_copied_file(string name, string text, string code)
    {
        var faults = Look((name, Encoding.UTF8.GetBytes(text)));

        Assert.Equal([code], Codes(faults));
        Assert.All(text.Split(' ', ';', '\n').Where(w => w.Length > 4 && w.Any(char.IsAsciiDigit)), word => Assert.DoesNotContain(word, faults[0].Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.csv", "contact\nmairie@bourg-nu.example\n")]
    [InlineData("a.csv", "uai;élèves\n9990001X;80\n")]
    [InlineData("a.csv", "ouverte le\n2016-03-12\n")]
    [InlineData("a.txt", "version 1.2.3")]
    [InlineData("lib/a.html", "<p>Merci à Mme Dupont.</p>")]
    [InlineData("a.js", "mail('jean.dupont@ecole.example'); x = 0123456789;")]
    public void What_is_public_or_no_content_passes(string name, string text) => Assert.Empty(Look((name, Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("docProps/core.xml", "<cp:coreProperties><dc:creator>Jeanne Dupont</dc:creator></cp:coreProperties>", true)]
    [InlineData("docProps/core.xml", "<cp:coreProperties><dc:creator>Mairie de Bourg-Nu</dc:creator></cp:coreProperties>", false)]
    [InlineData("docProps/core.xml", "<cp:coreProperties><dc:creator>Camille Martin</dc:creator></cp:coreProperties>", false)]
    [InlineData("docProps/core.xml", "<cp:coreProperties><cp:lastModifiedBy>jdupont</cp:lastModifiedBy></cp:coreProperties>", false)]
    [InlineData("meta.xml", "<office:meta><meta:initial-creator>Jeanne Dupont</meta:initial-creator></office:meta>", true)]
    public void The_author_of_a_document(string part, string text, bool told) => Assert.Equal(told ? ["VER011"] : [], Codes(Look(("x.docx", Zip((part, text))))));

    [Fact]
    public void Each_kind_is_told_once_a_file_with_its_count()
    {
        var faults = Look(("a.csv", Encoding.UTF8.GetBytes("courriel\na@b.example\nc@d.example\ne@f.example\n")));

        Assert.Contains(", sur 3 lignes", Assert.Single(faults).Message, StringComparison.Ordinal);
        Assert.Equal(2, faults[0].Place.Line);
    }

    private static IReadOnlyList<Diagnostic> Look(params (string Name, byte[] Bytes)[] files) => Look("", files);

    private static IReadOnlyList<Diagnostic> Look(string page, params (string Name, byte[] Bytes)[] files)
    {
        var address = new Address(new Uri("https://commune.example/"));
        var html = new HtmlPage("/", "index.html", $"{Head}<h1>Titre</h1>{page}</main></body></html>", "input/index.md");
        var site = new Site([html], [.. files.Select(f => new OutputFile(f.Name, f.Bytes))], address) { Copied = files.Select(f => f.Name).ToHashSet() };
        return [.. Verifier.Verify(site, ProbeTests.Probe).Diagnostics.Where(d => string.CompareOrdinal(d.Code.Id, "VER008") >= 0)];
    }

    private static string[] Codes(IEnumerable<Diagnostic> faults) => [.. faults.Select(f => f.Code.Id).Distinct()];

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
