using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Render;
using Portal.Verify;

namespace Generator.Tests.Verify;

/// <summary>What a page owes those who listen to it, enlarge it or use it without a mouse.</summary>
public sealed class StructureTests
{
    private const string Sound = """
        <!DOCTYPE html>
        <html lang="fr"><head><title>Budget</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><a href="#contenu">Aller au contenu</a><header>Commune</header><main id="contenu"><h1>Budget</h1>BODY</main></body></html>
        """;

    private static IReadOnlyList<Diagnostic> FaultsOf(params string[] pages)
    {
        var html = pages.Select((p, i) => new HtmlPage($"/p{i}/", $"p{i}/index.html", p, "input/page.md") { MayStandAlone = true });
        return Verifier.Verify(new Site([.. html], [], new Address(new Uri("https://commune.example/"))), Probe.Blind).Diagnostics;
    }

    private static IEnumerable<string> CodesOf(string body) => FaultsOf(Sound.Replace("BODY", body, StringComparison.Ordinal)).Select(f => f.Code.Id);

    [Theory]
    [InlineData("<!DOCTYPE html>", "")]
    [InlineData(" lang=\"fr\"", "")]
    [InlineData(" lang=\"fr\"", " lang=\"\"")]
    [InlineData("<title>Budget</title>", "")]
    [InlineData("<title>Budget</title>", "<title> </title>")]
    [InlineData("initial-scale=1", "initial-scale=1, user-scalable=no")]
    [InlineData("initial-scale=1", "initial-scale=1, maximum-scale=1")]
    [InlineData("<a href=\"#contenu\">Aller au contenu</a>", "")]
    [InlineData("<a href=\"#contenu\">Aller au contenu</a>", "<a href=\"/p0/\">Accueil</a><a href=\"#contenu\">Aller au contenu</a>")]
    [InlineData("<main id=\"contenu\">", "<main>")]
    [InlineData("</main>", "</main><main></main>")]
    public void A_page_without_its_frame_is_refused(string part, string put)
        => Assert.Contains(FaultsOf(Sound.Replace("BODY", "", StringComparison.Ordinal).Replace(part, put, StringComparison.Ordinal)), f => f.Code == Codes.VerifyFrame);

    [Theory]
    [InlineData("<table><tr><td>1</td></tr></table>", "VER031")]
    [InlineData("<table><tr><th>Année</th></tr></table>", "VER031")]
    [InlineData("<table><tr><th scope=\"col\">Année</th><td><table><tr><td>1</td></tr></table></td></tr></table>", "VER031")]
    [InlineData("<a href=\"#contenu\"></a>", "VER032")]
    [InlineData("<a href=\"#contenu\"><b> </b></a>", "VER032")]
    [InlineData("<a href=\"#contenu\"><img src=\"data:,x\" alt=\"\"></a>", "VER032")]
    [InlineData("<button type=\"button\"><svg aria-hidden=\"true\"></svg></button>", "VER032")]
    [InlineData("<input type=\"search\">", "VER032")]
    [InlineData("<label for=\"autre\">Mot</label><input id=\"mot\">", "VER032")]
    [InlineData("<select></select>", "VER032")]
    [InlineData("<iframe src=\"/p0/\"></iframe>", "VER032")]
    [InlineData("<svg></svg>", "VER032")]
    [InlineData("<svg role=\"img\"></svg>", "VER032")]
    [InlineData("<a href=\"#contenu\" target=\"_blank\">x</a>", "VER033")]
    [InlineData("<a href=\"#contenu\" accesskey=\"s\">x</a>", "VER033")]
    [InlineData("<p tabindex=\"2\">x</p>", "VER033")]
    [InlineData("<video autoplay></video>", "VER033")]
    [InlineData("<marquee>x</marquee>", "VER033")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"5\">", "VER033")]
    public void What_some_cannot_use_is_refused(string body, string code) => Assert.Contains(code, CodesOf(body));

    [Theory]
    [InlineData("<table><thead><tr><th scope=\"col\">Année</th></tr></thead><tr><td>1</td></tr></table>")]
    [InlineData("<table><tr><th id=\"a\">Année</th></tr></table>")]
    [InlineData("<a href=\"#contenu\"><span title=\"a > b\">Budget</span></a>")]
    [InlineData("<a href=\"#contenu\"><img src=\"\" alt=\"Budget\"></a>")]
    [InlineData("<a href=\"#contenu\" aria-label=\"Budget\"></a>")]
    [InlineData("<a id=\"ancre\"></a>")]
    [InlineData("<label for=\"mot\">Mot</label><input id=\"mot\">")]
    [InlineData("<input id=\"mot\"><label for=\"mot\">Mot</label>")]
    [InlineData("<label>Mot <input></label>")]
    [InlineData("<input type=\"hidden\"><button type=\"submit\">Chercher</button>")]
    [InlineData("<p tabindex=\"0\">x</p><p tabindex=\"-1\">x</p>")]
    [InlineData("<svg role=\"img\" aria-labelledby=\"t\"><title id=\"t\">Dépenses</title></svg><svg aria-hidden=\"true\"></svg>")]
    public void What_everyone_can_use_passes(string body) => Assert.Empty(CodesOf(body));

    [Fact]
    public void A_page_that_only_sends_elsewhere_needs_no_frame()
        => Assert.Empty(FaultsOf("<!DOCTYPE html><html lang=\"fr\"><head><title>Budget</title><meta http-equiv=\"refresh\" content=\"0; url=/p0/\"></head><body><h1>Budget</h1></body></html>"));

    [Theory]
    [InlineData("", false)]
    [InlineData("<header>Commune</header>", true)]
    [InlineData("<nav aria-label=\"Menu\"><ul><li><a href=\"/p0/\">Budget</a></li></ul></nav>", true)]
    public void Only_a_page_without_header_and_menu_has_nothing_to_skip(string head, bool isRefused)
        => Assert.Equal(isRefused, FaultsOf($"<!DOCTYPE html><html lang=\"fr\"><head><title>Budget</title></head><body>{head}<main><h1>Budget</h1></main></body></html>").Any(f => f.Code == Codes.VerifyFrame));

    [Fact]
    public void Two_pages_of_one_title_are_refused()
        => Assert.Contains(FaultsOf(Sound, Sound), f => f.Code == Codes.VerifyTitle && f.Message.Contains("« /p0/ » et « /p1/ »", StringComparison.Ordinal));
}
