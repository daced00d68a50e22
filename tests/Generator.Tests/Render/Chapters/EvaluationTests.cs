using System.Text.RegularExpressions;

namespace Generator.Tests.Render.Chapters;

public sealed class EvaluationTests
{
    private const string Indicators = "indicateur_id,libelle,personnes,question,domaine,responsable,unite,sens,reference,reference_periode,cible,cible_periode,frequence,defini_le,methode,source\n";

    private const string Answers = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max\n";

    [Fact]
    public void Indicators_stand_by_domain_with_what_became_of_their_promises()
    {
        var html = ChapterPage.Of(
            "indicateurs",
            ("data/indicateurs.csv", $"{Indicators}r,Réussite,non,,reussite,mairie,nombre,hausse,,,9,2030,annuelle,2024-01-01,m,s\nu,Usage,non,Sert-il ?,usages,mairie,nombre,hausse,1,2023,5,2024,annuelle,2024-01-01,m,s\nv,Tard,non,,usages,mairie,nombre,neutre,,,,,annuelle,2025-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\nu,2024,commune,6,ok\nr,2024,commune,2,ok\nv,2024,commune,3,ok\n"),
            ("data/revisions.csv", "revision_id,date,jeu,cle,champ,ancienne_valeur,nouvelle_valeur,motif\nx,2025-06-01,indicateurs,u,cible,4,5,Trop facile.\n"));

        Assert.Contains("1 indicateur sur 3 a atteint sa cible, 1 ne l’a pas encore atteinte et 1 n’a pas de cible chiffrée, ou pas de chiffre à lui comparer.", html, StringComparison.Ordinal);
        Assert.Contains("2 ont été définis dès le départ et 1 a été ajouté en cours de route. 1 a changé depuis\u00A0: l’ancienne valeur reste à côté de la nouvelle.", html, StringComparison.Ordinal);
        Assert.Matches("(?s)<h2>Usages</h2>.*Usage.*4 5.*Trop facile.*Tard.*<h2>Réussite</h2>.*Réussite", html);
    }

    [Fact]
    public void A_value_that_should_be_there_and_is_not_is_told_beside_the_latest()
    {
        var html = ChapterPage.Of(
            "indicateurs",
            ("data/indicateurs.csv", $"{Indicators}u,Usage,non,,usages,mairie,nombre,hausse,,,5,2024,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\nu,2022,commune,,manquant\nu,2023,commune,4,ok\nu,2024,commune,,manquant\nu,2025,commune,,non_du\n"));

        Assert.Contains("<p>2024 non transmis</p>", html, StringComparison.Ordinal);
        Assert.Contains("– Pas de chiffre en 2024</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>2022 non transmis</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>2025 ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_answers_stand_beside_those_before_in_their_own_order()
    {
        var html = ChapterPage.Of(
            "satisfaction",
            ("data/satisfaction.csv", $"{Answers}{Year("2022-2023", 90, 90)}{Year("2024-2025", 45, 55)}{Year("2025-2026", 40, 70)}"));

        Assert.DoesNotContain("2022-2023", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Réponses des parents, ensemble de la commune, 2024-2025 et 2025-2026</caption>", html, StringComparison.Ordinal);
        Assert.Equal("Oui 45 45 % 40 36 % Non 55 55 % 70 64 % Ensemble 100 100 % 110 100 %", Cells(html));
    }

    [Fact]
    public void One_secret_makes_the_sum_secret_and_keeps_its_place_among_the_answers()
    {
        var html = ChapterPage.Of(
            "satisfaction",
            ("data/satisfaction.csv", $"{Answers}2024-2025,parents,commune,q,Utile ?,Oui,1,s,secret,s,s\n2024-2025,parents,commune,q,Utile ?,Un peu,2,60,ok,4,30\n2024-2025,parents,commune,q,Utile ?,Non,3,s,secret,s,s\n{Year("2025-2026", 40, 70)}"));

        Assert.Equal("Oui s 40 36 % Un peu 60 non posée sans objet Non s 70 64 % Ensemble s 110 100 %", Cells(html));
    }

    [Fact]
    public void Shares_add_up_to_a_hundred_and_none_is_given_where_another_group_hides_an_answer()
    {
        const string Other = "2025-2026,parents,maternelle,q,Utile ?,Oui,1,s,secret,s,s\n2025-2026,parents,maternelle,q,Utile ?,Non,2,s,secret,s,s\n";
        var thirds = $"{Answers}2025-2026,parents,commune,q,Utile ?,Oui,1,30,ok,4,30\n2025-2026,parents,commune,q,Utile ?,Un peu,2,30,ok,4,30\n2025-2026,parents,commune,q,Utile ?,Non,3,30,ok,4,30\n";

        Assert.Equal("Oui 30 34 % Un peu 30 33 % Non 30 33 % Ensemble 90 100 %", Cells(ChapterPage.Of("satisfaction", ("data/satisfaction.csv", thirds))));
        Assert.Equal("Oui 30 Un peu 30 Non 30 Ensemble 90", Cells(ChapterPage.Of("satisfaction", ("data/satisfaction.csv", $"{thirds}{Other}"))));
    }

    private static string Year(string year, int yes, int no)
        => $"{year},parents,commune,q,Utile ?,Non,3,{no},ok,4,30\n{year},parents,commune,q,Utile ?,Oui,1,{yes},ok,4,30\n";

    /// <summary>The texts of the body and the foot of the first table, in order.</summary>
    private static string Cells(string html)
        => string.Join(' ', Regex.Matches(html[html.IndexOf("<tbody>", StringComparison.Ordinal)..html.IndexOf("</table>", StringComparison.Ordinal)], "<t[hd][^>]*>(?:<a [^>]*>)?([^<]*)").Select(m => m.Groups[1].Value.Replace('\u00A0', ' ').Replace('\u202F', ' ')));
}
