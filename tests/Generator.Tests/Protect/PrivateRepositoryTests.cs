namespace Generator.Tests.Protect;

public sealed class PrivateRepositoryTests
{
    private const string Header = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max\n";

    private const string Indicators = "indicateur_id,libelle,personnes,domaine,responsable,unite,reference,reference_periode,frequence,defini_le,methode,source\n";

    private static readonly string[] Rows =
    [
        "2025,eleves,cycle_2,q,Ça va ?,Oui,1,37,ok,4,30\n", "2025,eleves,cycle_2,q,Ça va ?,Bof,2,21,ok,4,30\n", "2025,eleves,cycle_2,q,Ça va ?,Non,3,3,ok,4,30\n",
        "2025,eleves,cycle_3,q,Ça va ?,Oui,1,41,ok,4,31\n", "2025,eleves,cycle_3,q,Ça va ?,Bof,2,18,ok,4,31\n", "2025,eleves,cycle_3,q,Ça va ?,Non,3,12,ok,4,31\n",
        "2025,eleves,elementaire,q,Ça va ?,Oui,1,78,ok,5,30\n", "2025,eleves,elementaire,q,Ça va ?,Bof,2,39,ok,5,30\n", "2025,eleves,elementaire,q,Ça va ?,Non,3,15,ok,5,30\n",
    ];

    [Fact]
    public void The_order_of_the_rows_changes_nothing_of_what_is_hidden()
    {
        var one = Publish(("data/satisfaction.csv", Header + string.Concat(Rows)));
        var other = Publish(("data/satisfaction.csv", Header + string.Concat(Rows.Reverse())));

        Assert.Equal(one, other);
        Assert.Equal(2, one.Split('\n').Count(line => line.Contains(",secret,", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_largest_school_s_share_is_hidden_in_the_whole_group()
    {
        var lines = Publish(("data/satisfaction.csv", Header + string.Concat(Rows))).Split("\r\n");

        Assert.All(lines.Where(l => l.Contains(",cycle_2,", StringComparison.Ordinal)), l => Assert.EndsWith(",s", l, StringComparison.Ordinal));
        Assert.Contains("2025,eleves,elementaire,q,Ça va ?,Oui,1,78,ok,5,30", lines);
    }

    [Fact]
    public void A_starting_value_and_a_correction_do_not_repeat_what_is_hidden()
    {
        using var commune = Private(
            ("data/indicateurs.csv", $"{Indicators}i,Un,oui,usages,mairie,pourcentage,85.7,2023-2024,annuelle,2023-05-30,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,numerateur,denominateur,valeur,statut\ni,2022-2023,commune,30,60,50,ok\ni,2023-2024,commune,6,7,85.7,ok\ni,2024-2025,commune,30,61,49.2,ok\ni,2021-2022,commune,28,61,45.9,ok\n"),
            ("data/revisions.csv", "revision_id,date,jeu,cle,champ,ancienne_valeur,nouvelle_valeur,motif\nR1,2025-09-01,resultats,i|2023-2024|commune,numerateur,5,6,Erreur\n"));

        Assert.DoesNotContain("85.7", commune.Output("donnees/indicateurs.csv"), StringComparison.Ordinal);
        Assert.Contains(",s,s,Erreur", commune.Output("donnees/revisions.csv"), StringComparison.Ordinal);
        Assert.Contains("i,2023-2024,commune,,s,s,s,,secret", commune.Output("donnees/resultats.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_without_anything_sensitive_is_published_as_it_is()
    {
        using var commune = Private(("data/glossaire.csv", "terme,definition\nENT,Espace numérique de travail\n"));

        Assert.Contains("ENT,Espace numérique de travail", commune.Output("donnees/glossaire.csv"), StringComparison.Ordinal);
    }

    private static string Publish(params (string Path, string Text)[] files)
    {
        using var commune = Private(files);
        return commune.Output("donnees/satisfaction.csv");
    }

    private static Commune Private(params (string Path, string Text)[] files)
    {
        var commune = new Commune(files);
        File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), "depot: prive\n");
        return commune;
    }
}
