namespace Generator.Tests.Render;

public sealed class PagesOfChaptersTests
{
    [Fact]
    public void The_pages_of_a_chapter_name_each_other()
    {
        using var commune = new Commune(
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n"),
            ("input/financement.md", "---\ntitre: D’où vient l’argent\ntitre_court: Financement\nordre: 1\naxe: B3\n---\n\nDe la commune.\n"),
            ("input/financement/dons.md", "---\ntitre: Les dons\n---\n\nUn don.\n"),
            ("input/budget.md", "---\ntitre: Combien ça coûte\naxe: B3\n---\n\nPeu.\n"),
            ("input/seule.md", "---\ntitre: Une page à part\nordre: 2\n---\n\nSeule.\n"));

        var budget = commune.Output("budget/index.html");

        Assert.Contains("""<a href="/budget/" aria-current="page">Combien ça coûte</a>""", budget, StringComparison.Ordinal);
        Assert.Contains("""<a href="/financement/dons/">Les dons</a>""", budget, StringComparison.Ordinal);
        Assert.DoesNotContain("Combien", commune.Output("seule/index.html"), StringComparison.Ordinal);
    }
}
