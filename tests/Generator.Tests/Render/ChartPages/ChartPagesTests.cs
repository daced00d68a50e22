using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Generator.Tests.Render.ChartPages;

/// <summary>Each chart has a page, and each way to count it that has a sense has one too.</summary>
public sealed class ChartPagesTests
{
    private const string Path = "graphiques/budget/depenses-par-annee-et-par-poste/";

    private const string Block = "```graphique\nmesure: depenses_realisees\nx: exercice\nserie: poste\ntype: barres-empilees\ntitre: Dépenses, par année et par poste\nunite: Euros, de 2023 à 2024\n```";

    [Fact]
    public void A_chart_links_to_the_ways_that_have_a_sense()
    {
        using var commune = Of(Block);

        var page = WebUtility.HtmlDecode(commune.Output("budget/index.html"));

        Assert.Equal(
            [$"/{Path} en euros", $"/{Path}par-eleve/ par élève", $"/{Path}par-ecole/ par école", $"/{Path}en-pourcentage/ en pourcentage", $"/{Path}en-euros-constants/ en euros constants"],
            Regex.Matches(page, "<a class=\"facon\" href=\"([^\"]*)\">([^<]*)</a>").Select(m => $"{m.Groups[1]} {m.Groups[2]}"));
    }

    [Fact]
    public void A_way_has_its_own_title_unit_and_table()
    {
        using var commune = Of(Block);

        var page = WebUtility.HtmlDecode(commune.Output($"{Path}par-ecole/index.html"));

        Assert.Contains("Dépenses, par année et par poste, par école", page, StringComparison.Ordinal);
        Assert.Contains("En euros · 2023 à 2024, par école", page, StringComparison.Ordinal);
        Assert.Contains("500\u202F€", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_per_school_is_the_sum_of_the_parts_beside_it()
    {
        using var commune = Of(Block);

        var page = WebUtility.HtmlDecode(commune.Output($"{Path}par-ecole/index.html"));

        foreach (Match row in Regex.Matches(page, "<tr><th scope=\"row\">20.*?</tr>"))
        {
            var cells = Regex.Matches(row.Value, "<td[^>]*>(?:<a[^>]*>)?([^<]*)").Select(m => int.Parse(Regex.Replace(m.Groups[1].Value, "[^0-9]", ""), System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(cells[^1], cells.SkipLast(1).Sum());
        }
    }

    [Fact]
    public void Counts_of_persons_are_not_divided_nor_taken_to_other_prices()
    {
        using var commune = Of("```graphique\nmesure: classes\nx: annee_scolaire\ntitre: Élèves\n```");

        Assert.DoesNotContain("class=\"facon\"", commune.Output("budget/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_charts_of_one_title_have_two_pages()
    {
        using var commune = Of($"{Block}\n\n{Block}");

        Assert.Contains(commune.Build().Site!.Files, f => f.Path == "graphiques/budget/depenses-par-annee-et-par-poste-2/index.html");
    }

    /// <summary>An address is cut between two words, where it has two.</summary>
    [Fact]
    public void A_title_of_one_endless_word_has_a_page_too()
    {
        using var commune = Of(Block.Replace("Dépenses, par année et par poste", new string('a', 70), StringComparison.Ordinal));

        Assert.Contains(commune.Build().Site!.Files, f => f.Path == $"graphiques/budget/{new string('a', 60)}/index.html");
    }

    [Fact]
    public void Search_engines_are_told_of_the_chart_and_not_of_its_other_forms()
    {
        using var commune = Of(Block);

        var map = commune.Output("sitemap.xml");

        Assert.Contains($"/{Path}<", map, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{Path}par-ecole", map, StringComparison.Ordinal);
        Assert.DoesNotContain("integrer", map, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_charts_for_other_sites_may_be_framed()
    {
        using var commune = Of(Block);

        var rules = commune.Output("_headers").Split('\n').Where(l => l.Length > 0).ToList();
        var files = commune.Build().Site!.Files.Select(f => $"/{f.Path}").ToList();

        foreach (var file in files)
        {
            var headers = new StringBuilder();
            var matches = false;
            foreach (var line in rules)
            {
                matches = char.IsWhiteSpace(line[0]) ? matches : line.EndsWith('*') ? file.StartsWith(line[..^1], StringComparison.Ordinal) : file == line;
                headers.Append(matches ? line : "");
            }

            var isFrame = file.StartsWith("/integrer/", StringComparison.Ordinal);
            Assert.True(headers.ToString().Contains("frame-ancestors 'none'", StringComparison.Ordinal) != isFrame || file == "/_headers", file);
            Assert.True(headers.ToString().Contains("X-Frame-Options", StringComparison.Ordinal) != isFrame || file == "/_headers", file);
            Assert.Contains("default-src 'none'", headers.ToString(), StringComparison.Ordinal);
        }
    }

    private static Commune Of(string body)
    {
        var commune = new Commune(
            ("data/budget.csv", """
                ligne_id,exercice,etape,section,sens,mouvement,compte,poste,montant_realise
                a,2023,compte_administratif,investissement,depense,reel,21831,materiel,1001
                b,2023,compte_administratif,investissement,depense,reel,21533,reseau,1001
                c,2024,compte_administratif,investissement,depense,reel,21831,materiel,1001
                d,2024,compte_administratif,investissement,depense,reel,21533,reseau,1101

                """),
            ("data/indices_prix.csv", "annee,indice,base,source\n2023,100,2015,Insee\n2024,102,2015,Insee\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2022-2023,100,5\n9990002Y,2022-2023,100,5\n9990001X,2023-2024,100,5\n9990002Y,2023-2024,100,5\n"),
            ("input/budget.md", $"---\ntitre: Budget\n---\n\n{body}\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Budget](budget.md), [données](/donnees/)\n"));
        var chart = File.ReadAllText(System.IO.Path.Combine(commune.Root, "theme/input/_blocs/graphique.liquid"));
        commune.Write("theme/input/_blocs/graphique.liquid", chart.Replace(
            "</figure>",
            "{% for facon in graphique.facons %}<a class=\"facon\" href=\"{{ facon.adresse }}\">{{ facon.titre }}</a>{% endfor %}<p><a href=\"{{ graphique.page }}\">Page</a></p></figure>",
            StringComparison.Ordinal));
        commune.Write("theme/input/graphiques/_graphique.liquid", "{{ fiche.html | raw }}<p><a href=\"{{ fiche.cadre }}\">Cadre</a></p>");
        commune.Write("theme/input/integrer/_graphique.liquid", "{{ fiche.graphique.svg | raw }}");
        return commune;
    }
}
