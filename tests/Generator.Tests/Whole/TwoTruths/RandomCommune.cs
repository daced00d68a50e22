using Portal.Protect;

namespace Generator.Tests.Whole.TwoTruths;

/// <summary>
/// A small commune from a seed: answers, indicators and a table of its own with a hierarchy, some of their cells hidden; pages that show them
/// with every block. The second truth moves hidden cells along the relations that a reader knows: sums that are shown stay what they are.
/// </summary>
internal sealed class RandomCommune
{
    private const string ClubsSchema = """
        {"name":"clubs","title":"Inscrits des clubs","description":"Élèves inscrits dans les clubs numériques, par niveau et par secteur, avec les totaux.","sensible":true,
        "fields":[{"name":"niveau","title":"Niveau","description":"Niveau de classe.","type":"string","role":"identifiante","hierarchie":{"total":["cycle_2","cycle_3"],"cycle_2":["CP","CE1"],"cycle_3":["CM1","CM2"]}},
        {"name":"secteur","title":"Secteur","description":"Public ou privé.","type":"string","role":"identifiante","hierarchie":{"total":["public","prive"]}},
        {"name":"inscrits","title":"Inscrits","description":"Nombre d’élèves inscrits.","type":"integer","role":"mesure"}]}
        """;

    private static readonly string[] Periods = ["2024-2025", "2025-2026"];
    private static readonly string[] Groups = ["commune", "cycle_2", "cycle_3"];
    private static readonly (string Public, string Question)[] Questions = [("eleves", "elv"), ("enseignants", "ens"), ("parents", "par")];
    private static readonly string[] Answers = ["Oui", "Plutôt", "Plutôt pas", "Non"];
    private static readonly string[] Sectors = ["public", "prive"];
    private static readonly string[] Charts = ["barres", "barres-horizontales", "courbes", "anneau"];
    private static readonly string[] Stacks = ["barres", "barres-empilees", "barres-horizontales", "courbes"];

    private readonly Random random;
    private readonly RandomTable answers = new("satisfaction", "effectif", "periode", "public", "niveau", "question_id", "question", "reponse", "ordre", "effectif", "statut", "nb_ecoles", "part_max");
    private readonly RandomTable results = new("resultats", "numerateur", "indicateur_id", "periode", "niveau", "effectif", "numerateur", "denominateur", "valeur", "valeur_texte", "statut", "nb_ecoles", "part_max");
    private readonly RandomTable clubs = new("clubs", "inscrits", "niveau", "secteur", "inscrits");

    public RandomCommune(int seed)
    {
        random = new Random(seed);
        FillAnswers();
        FillResults();
        FillClubs();
        Page = WritePage();
    }

    private string Page { get; }

    public bool HidesAnything => Mask(false).Cells.Values.Any(cells => cells.Count > 0);

    public (string Path, string Text)[] Files(bool isSecond) =>
    [
        ("data/satisfaction.csv", answers.Write(isSecond).Csv),
        ("data/resultats.csv", results.Write(isSecond).Csv),
        ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\nusage,Usage chaque semaine,true,usages,mairie,pourcentage,annuelle,2024-01-01,m,s\ndelai,Délai,false,usages,mairie,heures,annuelle,2024-01-01,m,s\n"),
        ("data/clubs.csv", clubs.Write(isSecond).Csv),
        ("data/clubs.schema.json", ClubsSchema),
        ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```actualites\nnombre: 2\n```\n"),
        ("input/actualites/2025-09-01-une.md", "---\ntitre: Des résultats\ndate: 2025-09-01\ncategorie: actualite\nresume: Ils sont en ligne.\n---\n\nVoir [la page](../page.md).\n"),
        ("input/page.md", Page),
    ];

    public Mask Mask(bool isSecond) => new(new[] { answers, results, clubs }.ToDictionary(t => t.Name, t => t.Write(isSecond).Hidden));

    /// <summary>Two answers of a group exchange persons: its base stays.</summary>
    private void FillAnswers()
    {
        foreach (var period in Periods.Take(random.Next(1, 3)))
        {
            foreach (var (who, question) in Questions.Take(random.Next(1, 4)))
            {
                foreach (var group in Groups.Take(random.Next(1, 4)))
                {
                    var first = answers.Count;
                    var counts = Answers.Select(_ => random.Next(0, 60)).ToArray();
                    for (var i = 0; i < counts.Length; i++)
                    {
                        answers.Add(period, who, group, question, $"Question {question}", Answers[i], i + 1, counts[i], "ok", random.Next(3, 8), random.Next(20, 80));
                    }

                    var (from, to) = (random.Next(4), random.Next(4));
                    if (random.Next(2) == 0 && from != to && counts[from] > 0)
                    {
                        var moved = random.Next(1, counts[from] + 1);
                        answers.Hide(first + from, ("effectif", counts[from] - moved), ("part_max", random.Next(20, 80)));
                        answers.Hide(first + to, ("effectif", counts[to] + moved));
                    }
                }
            }
        }
    }

    private void FillResults()
    {
        foreach (var period in Periods)
        {
            foreach (var group in Groups)
            {
                var (part, whole) = (random.Next(0, 90), random.Next(90, 200));
                results.Add("usage", period, group, whole, part, whole, Share(part, whole), "", "ok", random.Next(3, 8), random.Next(20, 80));
                if (random.Next(3) == 0)
                {
                    var (other, base2) = (random.Next(0, 90), random.Next(90, 200));
                    results.Hide(results.Count - 1, ("effectif", base2), ("numerateur", other), ("denominateur", base2), ("valeur", Share(other, base2)), ("nb_ecoles", random.Next(1, 8)), ("part_max", random.Next(20, 100)));
                }
            }

            results.Add("delai", period, "commune", "", "", "", random.Next(10, 60), "", "ok", "", "");
        }
    }

    /// <summary>A rectangle of two classes of one cycle and two sectors: every total stays.</summary>
    private void FillClubs()
    {
        var counts = new Dictionary<(string Level, string Sector), int>();
        foreach (var (cycle, levels) in new[] { ("cycle_2", new[] { "CP", "CE1" }), ("cycle_3", new[] { "CM1", "CM2" }) })
        {
            foreach (var (level, sector) in levels.SelectMany(level => Sectors.Select(sector => (level, sector))))
            {
                var count = random.Next(1, 40);
                counts[(level, sector)] = count;
                foreach (var total in new[] { (cycle, sector), (level, "total"), (cycle, "total"), ("total", sector), ("total", "total") })
                {
                    counts[total] = counts.GetValueOrDefault(total) + count;
                }
            }
        }

        foreach (var ((level, sector), count) in counts.OrderBy(c => c.Key))
        {
            clubs.Add(level, sector, count);
        }

        var pair = random.Next(2) == 0 ? ("CP", "CE1") : ("CM1", "CM2");
        var moved = random.Next(1, Math.Min(counts[(pair.Item1, "public")], counts[(pair.Item2, "prive")]) + 1);
        foreach (var (level, sector, by) in new[] { (pair.Item1, "public", -moved), (pair.Item1, "prive", moved), (pair.Item2, "public", moved), (pair.Item2, "prive", -moved) })
        {
            clubs.Hide(Enumerable.Range(0, clubs.Count).Single(r => clubs[r, "niveau"] == level && clubs[r, "secteur"] == sector), ("inscrits", counts[(level, sector)] + by));
        }
    }

    private string WritePage()
    {
        var row = random.Next(answers.Count);
        var group = $"periode: {answers[row, "periode"]}\n  public: {answers[row, "public"]}\n  niveau: {answers[row, "niveau"]}\n  question_id: {answers[row, "question_id"]}";
        var line = $"periode={answers[row, "periode"]} public={answers[row, "public"]} niveau={answers[row, "niveau"]} question_id={answers[row, "question_id"]}";
        string[] blocks =
        [
            $"```graphique\nmesure: reponses\nx: reponse\ntype: {One(Charts)}\ntitre: Avis\nfiltre:\n  {group}\n```",
            $"```graphique\nmesure: reponses\nx: periode\nserie: reponse\ntype: {One(Stacks)}\ntitre: Avis\nfiltre:\n  public: {answers[row, "public"]}\n  niveau: {answers[row, "niveau"]}\n  question_id: {answers[row, "question_id"]}\n```",
            $"```graphique\nmesure: reponses\nx: niveau\nserie: reponse\ntype: {One(Stacks)}\ntitre: Avis\nfiltre:\n  periode: {answers[row, "periode"]}\n  public: {answers[row, "public"]}\n  question_id: {answers[row, "question_id"]}\n```",
            $"```graphique\nmesure: indicateur_valeur\nx: periode\nserie: niveau\ntype: {One(["barres", "courbes", "barres-horizontales"])}\ntitre: Usage\nfiltre:\n  indicateur_id: usage\n  niveau: [commune, cycle_2, cycle_3]\n```",
            $"```graphique\nmesure: indicateur_valeur\nx: niveau\ntype: {One(Charts)}\ntitre: Usage\nfiltre:\n  indicateur_id: usage\n  periode: {One(Periods)}\n```",
            $"```graphique\ndonnees: clubs\ny: inscrits\nx: niveau\nserie: secteur\ntype: {One(Stacks)}\ntitre: Clubs\nfiltre:\n  niveau: [CP, CE1, CM1, CM2]\n  secteur: [public, prive]\n```",
            $"```graphique\ndonnees: clubs\ny: inscrits\nx: niveau\ntype: {One(Charts)}\ntitre: Clubs\nfiltre:\n  niveau: [CP, CE1, CM1, CM2, cycle_2]\n  secteur: {One([.. Sectors, "total"])}\n```",
            $"```tableau\ndonnees: clubs\ntri: {One(["inscrits", "-inscrits", "niveau"])}\ntotal: inscrits\nfiltre:\n  niveau: [CP, CE1, CM1, CM2]\n```",
            $"```tableau\ndonnees: satisfaction\ncolonnes: [periode, public, niveau, reponse, effectif, part_max]\ntri: {One(["effectif", "-effectif", "-part_max"])}\n```",
            $"```tableau\ndonnees: resultats\ntri: {One(["valeur", "-valeur"])}\n```",
            $"```chiffres\nliste:\n  - mesure: reponses\n    filtre:\n      {group.Replace("\n  ", "\n      ", StringComparison.Ordinal)}\n  - mesure: indicateur_valeur\n    filtre:\n      indicateur_id: usage\n      periode: {One(Periods)}\n      niveau: {One(Groups)}\n```",
            $"Les avis : {{{{ reponses {line} ordre={random.Next(1, 5)} | nombre }}}}, {{{{ reponses {line} ordre=1,2 | nombre }}}} sur {{{{ reponses {line} | nombre }}}} ; usage {{{{ indicateur_valeur indicateur_id=usage periode={One(Periods)} niveau={One(Groups)} | pourcent }}}}.",
            "```telechargements\n```",
            "```actualites\nnombre: 1\n```",
        ];
        random.Shuffle(blocks);
        return $"---\ntitre: Résultats\nordre: 1\ncategorie: resultats\n---\n\n{string.Join("\n\n", blocks)}\n";
    }

    private string One(string[] choices) => choices[random.Next(choices.Length)];

    private static decimal Share(int part, int whole) => Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);
}
