using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Verify;

namespace Generator.Tests.Verify;

public sealed class VerifierTests
{
    private static IReadOnlyList<Diagnostic> Faults(params (string Path, string Body)[] pages)
    {
        var address = new Address(new Uri("https://commune.example/portail/"));
        var html = pages.Select(p => new HtmlPage(p.Path, p.Path == "/" ? "index.html" : $"{p.Path.Trim('/')}/index.html", $"<!DOCTYPE html><html lang=\"fr\"><head><title>Page {p.Path}</title></head><body><a href=\"#contenu\">Contenu</a><main id=\"contenu\"><h1>Titre</h1>{p.Body}</main></body></html>", "input/page.md"));
        return Verifier.Verify(new Site([.. html], [], address), Probe.Blind).Diagnostics;
    }

    [Theory]
    [InlineData("<a href=\"/portail/absent/\">x</a>", "VER001")]
    [InlineData("<a href=\"/absent/\">x</a>", "VER001")]
    [InlineData("<a href=\"#nulle-part\">x</a>", "VER001")]
    [InlineData("<img src=\"/portail/absent.png\" alt=\"\">", "VER001")]
    [InlineData("<p id=\"a\"></p><p id=\"a\"></p>", "VER002")]
    [InlineData("<img src=\"data:,x\">", "VER003")]
    [InlineData("<h3>Trop bas</h3>", "VER004")]
    [InlineData("<h1>Second</h1>", "VER004")]
    [InlineData("<script src=\"https://ailleurs.example/x.js\"></script>", "VER006")]
    [InlineData("<link rel=\"stylesheet\" href=\"//ailleurs.example/x.css\">", "VER006")]
    [InlineData("<p style=\"color:red\">x</p>", "VER007")]
    [InlineData("<p onclick=\"x()\">x</p>", "VER007")]
    [InlineData("<script>alert(1)</script>", "VER007")]
    [InlineData("<style>p{}</style>", "VER007")]
    public void Finds_what_a_visitor_would_stumble_on(string body, string code)
        => Assert.Contains(Faults(("/", body)), f => f.Code.Id == code);

    [Fact]
    public void A_sound_page_passes()
        => Assert.Empty(Faults(
            ("/", "<h2 id=\"a\">A</h2><h3>B</h3><h2>C</h2><a href=\"/portail/b/#x\">b</a><a href=\"https://ailleurs.example/\">ailleurs</a><a href=\"mailto:a@b.example\">m</a>"),
            ("/b/", "<p id=\"x\"></p><a href=\"../\">retour</a><script src=\"../\"></script>")));

    [Fact]
    public void A_page_that_nothing_links_to_is_an_error()
        => Assert.Contains(Faults(("/", ""), ("/seule/", "<a href=\"/portail/seule/\">soi</a>")), f => f.Code == Codes.VerifyOrphan);

    [Fact]
    public void Text_inside_a_script_or_a_title_is_not_taken_for_tags()
        => Assert.Empty(Faults(("/", "<svg role=\"img\" aria-label=\"x\"><title>&lt;img src=x&gt;</title></svg>")));
}
