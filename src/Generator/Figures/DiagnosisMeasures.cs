using Portal.Model;

namespace Portal.Figures;

/// <summary>The measures of the diagnosis and of the course (P1, P2): counts of what is there today.</summary>
internal static class DiagnosisMeasures
{
    private const string LastCount = "au dernier inventaire de chaque lieu ; ce qui a été compté plus d’un mois avant n’est pas ajouté";

    public static readonly IReadOnlyList<Measure> All =
    [
        Devices("appareils", "Appareils", $"Somme des appareils comptés {LastCount}.", row => Of(row, "quantite")),
        Devices("appareils_plus_de_5_ans", "Appareils de plus de cinq ans", $"Somme des appareils de plus de cinq ans, comptés {LastCount}.", row => Of(row, "plus_de_5_ans")),
        Devices("appareils_age_inconnu", "Appareils dont l’âge n’est pas connu", $"Somme des appareils des lots dont l’âge n’est pas donné, comptés {LastCount}.", row => Of(row, "quantite"), row => row["plus_de_5_ans"].IsMissing),
        Rooms("salles", "Salles", "Somme des salles, à la dernière mesure de chaque école ouverte."),
        Rooms("salles_connectees", "Salles connectées", "Somme des salles où l’on peut se connecter, à la dernière mesure de chaque école ouverte."),
        new("ressources", "Ressources et logiciels", "Nombre de ressources recensées.", "ressources", facts => Inventory.Resources(facts).Select(row => new Contribution(row, 1)))
        {
            Unit = Unit.Count("ressource", "ressources"),
            ProofColumns = ["nom", "type", "donnees_personnelles"],
        },
        new("cout_ressources", "Coût annuel des ressources", "Somme de ce que la commune paie par an pour chaque ressource recensée.", "ressources", facts => Inventory.Resources(facts).Select(row => Of(row, "cout_annuel")))
        {
            ProofColumns = ["nom", "type", "recense_le"],
        },
        new("heures_formation", "Heures de formation", "Somme des heures de formation suivies en douze mois, au dernier décompte de chaque métier.", "competences", facts => Inventory.Skills(facts).Select(row => Of(row, "heures_formation")))
        {
            Unit = Unit.Count("heure", "heures"),
            ProofColumns = ["profil", "compte_le"],
        },
        new("concertations", "Concertations", "Nombre de concertations tenues.", "concertations", facts => Held(facts).Select(row => new Contribution(row, 1)))
        {
            Unit = Unit.Count("concertation", "concertations"),
            ProofColumns = ["public", "forme", "tenue_le"],
        },
        new("participations", "Participations aux concertations", "Somme des participants de chaque concertation tenue ; qui vient deux fois est compté deux fois.", "concertations", facts => Held(facts).Select(row => Of(row, "participants")))
        {
            Unit = Unit.Count("participation", "participations"),
            ProofColumns = ["public", "forme", "tenue_le"],
        },
    ];

    private static Measure Devices(string name, string label, string formula, Func<Row, Contribution> of, Func<Row, bool>? which = null)
        => new(name, label, formula, "equipements", facts => Inventory.Lots(facts).Where(which ?? (_ => true)).Select(of))
        {
            Unit = Unit.Count("appareil", "appareils"),
            ProofColumns = ["uai", "categorie", "annee", "compte_le"],
        };

    private static Measure Rooms(string name, string label, string formula)
        => new(name, label, formula, "reseau", facts => Networks.Newest(facts).Select(row => Of(row, name))) { Unit = Unit.Count("salle", "salles"), ProofColumns = ["uai", "mesure_le"] };

    private static IEnumerable<Row> Held(Facts facts) => facts.Rows("concertations").Where(row => row.Date("tenue_le") <= facts.Today);

    private static Contribution Of(Row row, string column)
        => row.Number(column) is { } amount ? new(row, amount) : new(row, 0, row[column].IsSecret ? ValueState.Secret : ValueState.Missing);
}
