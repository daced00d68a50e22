using Portal.Render.Search;

namespace Generator.Tests.Render.Search;

public sealed class PageSectionsTests
{
    [Fact]
    public void A_page_is_cut_at_its_headings_and_keeps_its_words_alone()
    {
        var sections = PageSections.Of("<p>Le <b>d&eacute;but</b>,\n<a href=\"/x/\">l&#x27;école</a>.</p><p>Suite</p><h2 id=\"cout\">Le <em>coût</em></h2><p>12\u202f000\u202f€</p><h3>Sans ancre</h3><h3 id=\"fin\">La fin</h3>");

        Assert.Equal(
            [new PageSection("", "", "Le début, l'école. Suite"), new PageSection("cout", "Le coût", "12\u202f000\u202f€ Sans ancre"), new PageSection("fin", "La fin", "")],
            sections);
    }

    [Theory]
    [InlineData("<svg><text>12</text></svg>")]
    [InlineData("<table><tr><td>12</td></tr></table>")]
    [InlineData("<details><summary>Plus</summary>12</details>")]
    [InlineData("<ul class=\"a g-pied\"><li>Preuve <ul><li>b</li></ul></li></ul>")]
    [InlineData("<span class=\"invisible\">, 12</span>")]
    [InlineData("<nav>Menu</nav><!-- 12 -->")]
    public void What_is_drawn_counted_or_repeated_is_left_out(string html)
    {
        var section = Assert.Single(PageSections.Of($"<p>Avant</p>{html}<p>après</p>"));

        Assert.Equal("Avant après", section.Text);
    }

    [Fact]
    public void A_page_without_words_has_no_section() => Assert.Empty(PageSections.Of("<div> \n</div>"));
}
