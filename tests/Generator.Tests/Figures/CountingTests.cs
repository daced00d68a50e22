using Portal;

namespace Generator.Tests.Figures;

/// <summary>The same rows in percent and in constant euros: in sentences, charts and proofs.</summary>
public sealed class CountingTests
{
    private const string Budget = """
        ligne_id,exercice,etape,section,sens,mouvement,compte,poste,montant_realise
        a,2023,compte_administratif,investissement,depense,reel,21831,materiel,1000
        b,2024,compte_administratif,investissement,depense,reel,21831,materiel,1000
        c,2024,compte_administratif,investissement,depense,reel,21533,reseau,1000
        d,2024,compte_administratif,fonctionnement,depense,reel,6156,maintenance,1000

        """;

    private const string Indices = """
        annee,indice,base,source
        2022,50,2014,Insee
        2023,100,2015,Insee
        2024,125,2015,Insee

        """;

    private const string Notes = "jeu,mesure,periode,note\nbudget,depenses_realisees,2024,Une année chère.\n";

    [Fact]
    public void A_sentence_gives_a_part_of_the_same_period()
    {
        using var commune = Of("{{ depenses_realisees exercice=2024 poste=materiel en=pourcentage }}");

        Assert.Contains(">33,3\u202F%</a>", Page(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proof_of_a_part_shows_the_part_and_the_whole()
    {
        using var commune = Of("{{ depenses_realisees exercice=2024 poste=materiel en=pourcentage }}");

        var proof = Page(commune, "preuves/depenses-realisees-exercice-2024-poste-materiel-en-pourcentage/index.html");

        Assert.Contains("÷ 3\u202F000\u202F€", proof, StringComparison.Ordinal);
        Assert.Contains("33,3\u202F%", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void Stacks_over_time_make_a_hundred_each_year()
    {
        using var commune = Of(Chart("x: exercice\nserie: poste\ntype: barres-empilees\nen: pourcentage"));

        var page = Page(commune);

        Assert.Contains("En\u00A0% du total de chaque période", page, StringComparison.Ordinal);
        Assert.Equal(["100\u202F%", "0\u202F%", "0\u202F%", "100\u202F%", "33,4\u202F%", "33,3\u202F%", "33,3\u202F%", "100\u202F%"], Cells(page));
    }

    [Fact]
    public void Parts_that_are_rounded_up_for_a_hundred_are_told()
    {
        using var commune = Of(Chart("x: poste\nfiltre:\n  exercice: 2024\ntype: barres-horizontales\nen: pourcentage"));

        var page = Page(commune);

        Assert.Equal(["33,4\u202F%", "33,3\u202F%", "33,3\u202F%"], Cells(page));
        Assert.Contains("ajustées pour que leur somme fasse 100\u202F%", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_euros_take_the_prices_of_the_last_year_and_say_so()
    {
        using var commune = Of(Chart("x: exercice\nen: euros_constants"));

        var page = Page(commune);

        Assert.Contains("En euros constants de 2024 · 2023 à 2024", page, StringComparison.Ordinal);
        Assert.Equal(["1\u202F250\u202F€", "3\u202F000\u202F€"], Cells(page));
    }

    [Fact]
    public void The_proof_of_constant_euros_shows_the_index_of_each_row()
    {
        using var commune = Of("{{ depenses_realisees exercice=2023 en=euros_constants | euros }}");

        var proof = Page(commune, "preuves/depenses-realisees-exercice-2023-en-euros-constants/index.html");

        Assert.Contains("en euros constants de 2024", proof, StringComparison.Ordinal);
        Assert.Contains("1\u202F000\u202F€ en 2023 × 125 ÷ 100", proof, StringComparison.Ordinal);
        Assert.Contains("1\u202F250\u202F€", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_whose_index_has_another_base_cannot_be_compared()
    {
        using var commune = Of("{{ depenses_realisees en=euros_constants }}");
        commune.Write("data/budget.csv", Budget.Replace("a,2023", "a,2022", StringComparison.Ordinal));

        Assert.Contains("erreur FIG005 « indices_prix.csv » n'a pas d'indice comparable à celui de 2024 pour 2022.", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_secret_no_share_is_told()
    {
        using var commune = Of(Chart("x: reponse\nfiltre:\n  question_id: q1\nen: pourcentage", "reponses"));
        commune.Write("data/satisfaction.csv", """
            periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max
            2024-2025,parents,commune,q1,Utile ?,oui,1,60,ok,7,20
            2024-2025,parents,commune,q1,Utile ?,plutôt,2,40,ok,7,20
            2024-2025,parents,commune,q1,Utile ?,non,3,s,secret,7,20
            2024-2025,parents,commune,q1,Utile ?,sans avis,4,s,secret,7,20

            """);

        Assert.Equal(["s", "s", "s", "s"], Cells(Page(commune)));
    }

    private static Commune Of(string body) => new(
        ("data/budget.csv", Budget),
        ("data/indices_prix.csv", Indices),
        ("data/notes.csv", Notes),
        ("input/index.md", $"---\ntitre: Accueil\n---\n\n{body}\n\n[Données](/donnees/)\n"));

    private static string Chart(string keys, string measure = "depenses_realisees") => $"```graphique\nmesure: {measure}\n{keys}\ntitre: Graphique de 2024\n```";

    private static string Page(Commune commune, string path = "index.html") => System.Net.WebUtility.HtmlDecode(commune.Output(path));

    private static string[] Cells(string page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, "<td[^>]*>(.*?)</td>").Select(m => System.Text.RegularExpressions.Regex.Replace(m.Groups[1].Value, "<[^>]*>", ""))];
}
