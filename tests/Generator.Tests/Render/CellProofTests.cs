using System.Text.RegularExpressions;

namespace Generator.Tests.Render;

public sealed class CellProofTests
{
    private const string Budget = """
        ligne_id,exercice,etape,section,sens,mouvement,compte,montant_realise,poste
        r1,2024,compte_administratif,investissement,depense,reel,21831,750.50,materiel
        r2,2025,compte_administratif,fonctionnement,depense,reel,6156,400,maintenance
        r3,2025,compte_administratif,fonctionnement,depense,reel,6156,40,

        """;

    private const string Chart = """
        ---
        titre: Accueil
        ---

        [Les données](/donnees/) {{ depenses_realisees poste=materiel exercice=2024 | euros }}

        ```graphique
        mesure: depenses_realisees
        type: barres-empilees
        x: exercice
        serie: poste
        titre: Dépenses
        ```

        """;

    [Fact]
    public void A_cell_of_a_chart_has_the_proof_of_the_sentence_that_asks_the_same_whatever_the_order_of_its_criteria()
    {
        using var commune = new Commune(("data/budget.csv", Budget), ("input/index.md", Chart));

        var html = commune.Output("index.html");

        // And the totals of that year and of that post, which have the same row.
        Assert.Equal(4, Regex.Count(html, "href=\"/preuves/depenses-realisees-exercice-2024/\""));
    }

    [Fact]
    public void Each_figure_of_a_chart_leads_to_its_proof_the_totals_and_what_no_row_states_too()
    {
        using var commune = new Commune(("data/budget.csv", Budget), ("input/index.md", Chart));

        var cells = Regex.Matches(System.Net.WebUtility.HtmlDecode(commune.Output("index.html")), "<td><a href=\"(/preuves/[^\"]+)\">([^<]+)</a></td>").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();

        // Two years of three posts, and the totals of both: four of them have one row, which another has too.
        Assert.Equal(12, cells.Count);
        Assert.Equal(8, cells.Select(c => c.Item1).Distinct().Count());
        var unstated = cells.First(c => c.Item1.StartsWith("/preuves/depenses-realisees-poste-", StringComparison.Ordinal) && c.Item2.StartsWith("40\u202f", StringComparison.Ordinal));
        Assert.Contains("Non précisé", commune.Output(unstated.Item1[1..] + "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_whose_accounts_are_to_come_is_proved_as_not_yet_known_and_never_as_zero()
    {
        using var commune = new Commune(
            ("data/budget.csv", "ligne_id,exercice,etape,section,sens,compte,montant_vote,montant_realise\na,2025,budget_primitif,fonctionnement,depense,6156,500,\nb,2025,compte_administratif,fonctionnement,depense,6156,,400\nc,2026,budget_primitif,fonctionnement,depense,6156,600,\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```graphique\nmesure: [depenses_votees, depenses_realisees]\ntype: barres\nx: exercice\ntitre: Dépenses\n```\n"));

        var proof = commune.Output("preuves/depenses-realisees-exercice-2026/index.html");

        Assert.Contains("pas encore connu", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("zéro :", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("0&#x202F;€", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("le total est", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_no_row_answers_opens_a_proof_without_rows()
    {
        using var commune = new Commune(("data/budget.csv", Budget), ("input/index.md", Chart));

        var proof = commune.Output("preuves/depenses-realisees-exercice-2024-poste-maintenance/index.html");

        Assert.DoesNotContain("/donnees/budget/#l-", proof, StringComparison.Ordinal);
        Assert.Contains("<p>0&#x202F;€</p>", proof, StringComparison.Ordinal);
        Assert.Contains("le total est zéro", System.Net.WebUtility.HtmlDecode(proof).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_filters_that_keep_the_same_rows_have_one_proof()
    {
        using var commune = new Commune(
            ("data/budget.csv", Budget),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/) {{ depenses_realisees exercice=2024 | euros }} {{ depenses_realisees poste=materiel | euros }} {{ depenses_realisees compte=21831 | euros }}\n"));

        var build = commune.Build();

        var pages = build.Site!.Files.Select(f => f.Path).Where(p => p.StartsWith("preuves/", StringComparison.Ordinal) && p.EndsWith("/index.html", StringComparison.Ordinal));
        var only = Assert.Single(pages);
        Assert.Equal(3, Regex.Count(commune.Output("index.html"), $"href=\"/{only[..^"index.html".Length]}\""));
    }

    [Fact]
    public void Amounts_of_several_years_by_pupil_are_divided_year_by_year_each_with_its_proof()
    {
        using var commune = new Commune(
            ("data/budget.csv", Budget),
            ("data/effectifs.csv", "annee_scolaire,uai,eleves,classes\n2023-2024,9990001X,10,1\n2024-2025,9990001X,20,1\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```graphique\nmesure: depenses_realisees\npar: eleve\nx: exercice\ntitre: Dépenses\n```\n"));

        var proof = System.Net.WebUtility.HtmlDecode(commune.Output("preuves/depenses-realisees-par-eleve/index.html"));

        Assert.Contains(", 2024 : <a href=\"/preuves/depenses-realisees-exercice-2024-par-eleve/\">75\u202f€", proof, StringComparison.Ordinal);
        Assert.Contains(", 2025 : <a href=\"/preuves/depenses-realisees-exercice-2025-par-eleve/\">22\u202f€", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_opens_a_level_has_not_the_proof_of_the_whole_commune()
    {
        using var commune = new Commune(
            ("data/satisfaction.csv", "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max\n2025,parents,commune,q1,Utile ?,Oui,1,60,ok,4,40\n2025,parents,cycle_2,q1,Utile ?,Oui,1,30,ok,4,40\n2025,parents,cycle_3,q1,Utile ?,Oui,1,30,ok,4,40\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/) {{ reponses question_id=q1 reponse=Oui | nombre }}\n\n```graphique\nmesure: reponses\nx: niveau\nfiltre:\n  question_id: q1\n  reponse: Oui\ntitre: Réponses\n```\n"));

        var build = commune.Build();

        var proofs = build.Site!.Files.Select(f => f.Path).Where(p => p.StartsWith("preuves/", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal)).ToList();
        // The whole commune, twice asked; each cycle; and the whole chart, which no sentence asks.
        Assert.Equal(4, proofs.Count);
    }

    [Fact]
    public void The_total_of_a_table_leads_to_its_proof_and_a_number_to_its_row_also_past_those_that_the_dataset_shows()
    {
        var rows = string.Concat(Enumerable.Range(1, 230).Select(i => $"R{i},Robot {i},logiciel,{i}\n"));
        using var commune = new Commune(
            ("data/ressources.csv", "ressource_id,nom,type,cout_annuel,recense_le\n" + rows.Replace("\n", ",2025-01-01\n", StringComparison.Ordinal)),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```tableau\ndonnees: ressources\ncolonnes: [nom, cout_annuel]\nfiltre:\n  ressource_id: [R3, R210]\ntotal: [cout_annuel]\n```\n"));

        var html = commune.Output("index.html");

        Assert.Contains("<td><a href=\"/donnees/ressources/#l-r3\">3", html, StringComparison.Ordinal);
        Assert.Contains("<td><a href=\"/donnees/ressources/lignes-201-230/#l-r210\">210", html, StringComparison.Ordinal);
        Assert.Matches("<td><a href=\"/preuves/ressources-cout-annuel[^\"]+\">213", html);
        Assert.Contains("id=\"l-r210\"", commune.Output("donnees/ressources/lignes-201-230/index.html"), StringComparison.Ordinal);
    }
}
