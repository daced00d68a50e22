namespace Generator.Tests.Render.Sheets;

/// <summary>Today is 15 January 2026: the year 2024-2025 has ended, 2025-2026 has not.</summary>
public sealed class YearSheetTests
{
    private const string Actions = "action_id,titre,axe,statut,debut\na,Une action,P3,en_cours,2023-01-01\n";

    private const string Milestones = "jalon_id,action_id,titre,type,prevu_le,revise_le,realise_le,cause_retard,decision\n";

    [Fact]
    public void A_year_that_has_ended_has_a_report_and_a_return_and_the_year_under_way_has_none()
    {
        var site = Site.Build();

        Assert.NotNull(site.Page("bilans/2024-2025/"));
        Assert.NotNull(site.Page("restitutions/2024-2025/"));
        Assert.Null(site.Page("bilans/2025-2026/"));
        Assert.Contains("/bilans/2024-2025/", site.Page("bilans/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-2024", true)]
    [InlineData("2024-2025", false)]
    public void A_year_that_no_programme_reached_has_a_report_only_where_something_was_measured(string measured, bool isNone)
    {
        var settings = File.ReadAllText(Path.Combine(Commune.RepositoryRoot, "tests", "Golden.Tests", "commune-minimale", "commune.yml"));
        var site = Site.Build(
            ("data/commune.yml", System.Text.RegularExpressions.Regex.Replace(settings, "horizon: [0-9-]+", "horizon: 2024-06-30")),
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,sens,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,nombre,hausse,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,statut\ni,{measured},commune,2,ok\n"));

        Assert.NotNull(site.Page("bilans/2023-2024/"));
        Assert.Equal(isNone, site.Page("bilans/2024-2025/") is null);
    }

    [Fact]
    public void A_report_without_a_step_or_an_indicator_claims_no_success()
        => Assert.Contains("ce bilan ne peut pas dire ce qui n’a pas marché", Site.Build().Page("bilans/2024-2025/"), StringComparison.Ordinal);

    [Fact]
    public void A_milestone_is_judged_on_the_last_day_of_the_year()
    {
        var site = Site.Build(("data/actions.csv", Actions), ("data/jalons.csv", $"{Milestones}j,a,Relier l’école,autre,2024-06-01,,2024-12-01,Amiante.,Reprise.\n"));

        var before = site.Page("bilans/2023-2024/");
        var after = site.Page("bilans/2024-2025/");

        Assert.Contains("<b>En retard</b> : <a href=\"/donnees/jalons/#l-j\">Relier l’école</a>", before, StringComparison.Ordinal);
        Assert.Contains("<b>Tenu avec retard</b> : <a href=\"/donnees/jalons/#l-j\">Relier l’école</a>", after, StringComparison.Ordinal);
        Assert.Contains("Pourquoi : Amiante.", after, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_still_to_do_stands_with_what_became_of_it_and_what_slipped_with_its_delay()
    {
        var site = Site.Build(("data/actions.csv", Actions), ("data/jalons.csv", $"{Milestones}j,a,Relier,autre,2025-10-01,,2025-09-20,,\nk,a,Livrer,autre,2025-12-16,,,,\nl,a,Former,autre,2026-03-01,,,,\nm,a,Câbler,autre,2025-01-01,,2025-01-11,,\n"));

        var html = site.Page("bilans/2024-2025/")!.Replace('\u00A0', ' ');
        var rest = html[html.IndexOf("Ce qui restait à faire le 31 août 2025", StringComparison.Ordinal)..];

        Assert.Matches("À faire</b> : <a[^>]*>Relier</a>.*Depuis :</b> réalisé le 20 septembre 2025\\.", rest);
        Assert.Matches("Livrer</a>.*Depuis :</b> 30 jours de retard au 15 janvier 2026\\.", rest);
        Assert.DoesNotMatch("Former</a>.*Depuis", rest);
        Assert.Matches("Étape franchie avec retard : <a[^>]*>Câbler</a>, 10 jours de retard\\.", html);
    }

    [Fact]
    public void Rounded_parts_add_up_to_the_rounded_total_and_each_has_its_proof()
    {
        const string Head = "financement_id,origine,financeur,action_id,exercice,montant_accorde,statut\n";
        const string Budget = "ligne_id,exercice,etape,section,sens,mouvement,compte,montant_realise,poste\n";
        var site = Site.Build(
            ("data/actions.csv", Actions),
            ("data/financements.csv", $"{Head}f,commune,Commune,a,2024,100.50,accorde\ng,region,Région,a,2024,50.50,accorde\nh,departement,Département,a,2024,20.50,accorde\n"),
            ("data/budget.csv", $"{Budget}1,2024,compte_administratif,investissement,depense,reel,21831,100.50,materiel\n2,2024,compte_administratif,investissement,depense,reel,21533,71.00,reseau\n"));

        var html = site.Page("bilans/2024-2025/")!;

        Assert.Matches("Total</th><td class=\"n\"><a[^>]* href=\"/preuves/[^\"]+\">172 €</a>", html);
        var parts = System.Text.RegularExpressions.Regex.Matches(html[html.IndexOf("D’où vient l’argent", StringComparison.Ordinal)..], "href=\"/preuves/[^\"]+\">(\\d+) €</a></td></tr>\n<tr><th|href=\"/preuves/[^\"]+\">(\\d+) €</a></td></tr>\n</tbody>");
        Assert.Equal(172, parts.Sum(part => int.Parse(part.Groups[1].Length > 0 ? part.Groups[1].Value : part.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_year_without_an_account_says_that_it_is_not_known_yet_or_was_not_given()
    {
        var html = Site.Build(("data/budget.csv", "ligne_id,exercice,etape,section,sens,mouvement,compte,montant_vote,poste\n1,2023,budget_primitif,investissement,depense,reel,21831,100,materiel\n")).Page("bilans/2024-2025/")!;

        Assert.Contains(">non transmis<", html, StringComparison.Ordinal);
        Assert.Contains(">pas encore connu<", html, StringComparison.Ordinal);
        Assert.Contains("Aucun de ces deux comptes n’est encore publié.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_shows_the_answers_of_the_whole_commune_alone_with_shares_that_make_a_hundred()
    {
        const string Head = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max\n";
        var site = Site.Build(
            ("data/ecoles.csv", $"{Site.Schools}9990002Y,B,maternelle,,\n9990003Z,C,maternelle,,\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,100,5\n9990004A,2024-2025,100,5\n9990007D,2024-2025,100,5\n9990002Y,2024-2025,100,5\n9990003Z,2024-2025,100,5\n"),
            ("data/satisfaction.csv", $"{Head}2024-2025,eleves,commune,q,Est-ce utile ?,Oui,1,60,ok,3,40\n2024-2025,eleves,commune,q,Est-ce utile ?,Non,2,30,ok,3,40\n2024-2025,eleves,maternelle,r,Au cycle 2 ?,Oui,1,40,ok,3,40\n2024-2025,eleves,maternelle,r,Au cycle 2 ?,Non,2,40,ok,3,40\n"));

        var html = site.Page("restitutions/2024-2025/")!;

        Assert.Contains("Est-ce utile ?</h3>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Au cycle 2", html, StringComparison.Ordinal);
        Assert.Contains(">67 %</a>", html, StringComparison.Ordinal);
        Assert.Contains(">33 %</a>", html, StringComparison.Ordinal);
        Assert.Contains("Comment ces résultats sont protégés", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/ecoles/ecole-", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_teams_asked_for_stands_with_what_came_of_it()
    {
        var site = Site.Build(("data/concertations.csv", "concertation_id,public,tenue_le,forme,besoins,suites\nc,enseignants,2025-02-04,reunion,Réparer plus vite.,Contrat revu.\np,parents,2025-02-04,reunion,Autre chose.,\n"));

        var html = site.Page("restitutions/2024-2025/")!;

        Assert.Contains("Réparer plus vite.", html, StringComparison.Ordinal);
        Assert.Contains("Ce qui a suivi : Contrat revu.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Autre chose.", html, StringComparison.Ordinal);
    }

    /// <summary>« Sans objet » is what could not be measured, not whatever has no value.</summary>
    [Theory]
    [InlineData("", "Pas encore de valeur")]
    [InlineData("i,2024-2025,commune,,non_du\n", "Pas encore connu")]
    [InlineData("i,2024-2025,commune,,sans_objet\n", "Sans objet")]
    [InlineData("i,2024-2025,commune,,manquant\n", "Pas de chiffre en 2024-2025")]
    [InlineData("i,2024-2025,commune,s,secret\n", "Valeur secrète")]
    [InlineData("i,2024-2025,commune,0,ok\n", "Cible pas encore atteinte")]
    public void A_result_that_cannot_be_judged_says_why(string result, string said)
    {
        var site = Site.Build(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source,sens,cible,cible_periode\ni,Un,oui,usages,mairie,nombre,annuelle,2024-01-01,m,s,hausse,60,2026-2027\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,statut\ni,2020-2021,commune,60,ok\n{result}"));

        var row = System.Text.RegularExpressions.Regex.Match(site.Page("bilans/2024-2025/")!, "<tr[^>]*><th[^>]*>Un</th>.*?</tr>", System.Text.RegularExpressions.RegexOptions.Singleline).Value;

        Assert.EndsWith($"{said}</td></tr>", row, StringComparison.Ordinal);
    }

    /// <summary>The test's commune began its programme in 2024.</summary>
    [Fact]
    public void A_budget_before_the_programme_is_beside_the_point_and_one_after_it_that_nobody_sent_is_missing()
    {
        var site = Site.Build(("data/budget.csv", "ligne_id,exercice,etape,section,sens,mouvement,compte,montant_realise,poste\n1,2025,compte_administratif,investissement,depense,reel,21831,100,materiel\n"));

        Assert.Matches("2023</th><td[^>]*>sans objet</td><td[^>]*>sans objet</td>", site.Page("bilans/2023-2024/"));
        Assert.Matches("2024</th><td[^>]*>non transmis</td><td[^>]*>non transmis</td>", site.Page("bilans/2023-2024/"));
    }
}
