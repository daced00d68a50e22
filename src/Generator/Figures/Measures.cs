using Portal.Model;

namespace Portal.Figures;

/// <summary>The catalogue of named measures. Add to it; rename none: pages, guides and other communes rely on the names.</summary>
public static class Measures
{
    private static readonly string[] VoteStages = ["budget_primitif", "budget_supplementaire", "decision_modificative"];

    private static readonly string[] AccountStages = ["compte_administratif", "compte_financier_unique"];

    public static readonly IReadOnlyList<Measure> All =
    [
        Budget("depenses_votees", "Dépenses votées", "depense", VoteStages, "montant_vote", "Somme des montants votés (budget primitif, budget supplémentaire et décisions modificatives) des lignes de dépense réelles, multipliés par la part qui revient au programme."),
        Budget("depenses_realisees", "Dépenses réalisées", "depense", AccountStages, "montant_realise", "Somme des montants réalisés (compte administratif ou compte financier unique) des lignes de dépense réelles, multipliés par la part qui revient au programme."),
        Budget("recettes_votees", "Recettes votées", "recette", VoteStages, "montant_vote", "Somme des montants votés (budget primitif, budget supplémentaire et décisions modificatives) des lignes de recette réelles, multipliés par la part qui revient au programme."),
        Budget("recettes_realisees", "Recettes réalisées", "recette", AccountStages, "montant_realise", "Somme des montants réalisés (compte administratif ou compte financier unique) des lignes de recette réelles, multipliés par la part qui revient au programme."),
        Budget("credits_ouverts", "Crédits ouverts", "depense", VoteStages, "credits_ouverts", "Somme des crédits ouverts des lignes de dépense réelles, multipliés par la part qui revient au programme."),
        Funding("aides_demandees", "Aides demandées", Awards.IsAid, row => row.Number("montant_demande"), Awards.AskedWhenAbsent, "Somme des montants demandés aux financeurs. La part de la commune, les emprunts et les dons en nature n’en sont pas."),
        Funding("aides_accordees", "Aides accordées", Awards.IsAid, Awards.Of, Awards.AwardedWhenAbsent, "Somme des montants accordés par les financeurs. La part de la commune, les emprunts, les dons en nature et les demandes refusées n’en sont pas."),
        Funding("aides_recues", "Aides reçues", Awards.IsAid, row => row.Number("montant_recu"), Awards.ReceivedWhenAbsent, "Somme des montants reçus des financeurs. La part de la commune, les emprunts et les dons en nature n’en sont pas."),
        new("aides_versees", "Aides versées", "Somme des montants reçus des financeurs, comptés l’année de leur dernier versement. La part de la commune, les emprunts et les dons en nature n’en sont pas.", "financements", Payments.Of) { PeriodDimension = "exercice", ProofColumns = ["financeur", "origine", "dispositif", "recu_le", "action_id"] },
        Funding("apport_commune", "Part de la commune", Awards.IsOwnShare, Awards.Of, Awards.AwardedWhenAbsent, "Somme des montants que la commune apporte elle-même aux actions."),
        Funding("aides_et_apport", "Aides et part de la commune", row => Awards.IsAid(row) || Awards.IsOwnShare(row), Awards.Of, Awards.AwardedWhenAbsent, "Somme des montants accordés par les financeurs et de ceux que la commune apporte elle-même."),
        Funding("financements_accordes", "Financements accordés", Awards.IsMoney, Awards.Of, Awards.AwardedWhenAbsent, "Somme des montants accordés, part de la commune et emprunts compris. Les dons en nature et les demandes refusées n’en sont pas."),
        new("cout_prevu", "Coût prévu", "Somme des coûts prévus des actions.", "actions", facts => Column(facts, "actions", "cout_prevu", _ => true)) { ProofColumns = ["titre", "statut"] },
        new("reste_a_trouver", "Reste à trouver", "Pour chaque action : coût prévu, moins tous les montants accordés, part de la commune et emprunts compris, sans les dons en nature ; jamais moins de zéro.", "actions", LeftToFind) { ProofColumns = ["titre", "statut", "cout_prevu"] },
        new("loyers", "Loyers", "Somme des loyers dus dans l’année pour chaque location, du premier au dernier mois du contrat.", "locations", Leases.Rents) { PeriodDimension = "exercice", ProofColumns = ["objet", "bailleur", "loyer"] },
        new("loyers_echus", "Loyers échus", "Somme des loyers dont l’échéance est passée à la date des données, pour chaque location et chaque année.", "locations", Leases.RentsDue) { PeriodDimension = "exercice", ProofColumns = ["objet", "bailleur", "loyer"] },
        new("loyers_a_venir", "Loyers à venir", "Somme des loyers que le contrat demande encore après la date des données, pour chaque location et chaque année.", "locations", Leases.RentsToCome) { PeriodDimension = "exercice", ProofColumns = ["objet", "bailleur", "loyer"] },
        new("cout_equipements", "Coût du matériel", "Pour chaque lot de l’inventaire : nombre d’appareils, multiplié par le coût d’un appareil.", "equipements", facts => Inventory.Counted(facts).Select(Cost))
        {
            ProofColumns = ["categorie", "uai", "quantite", "cout_unitaire"],
        },
        Incidents("pannes_signalees", "Pannes signalées", "Somme des pannes et demandes d’aide signalées chaque mois.", "ouverts"),
        Incidents("pannes_reparees", "Pannes réparées", "Somme des pannes et demandes d’aide réglées chaque mois.", "clos"),
        Schools("ecoles_reseau", "Écoles dont le réseau est mesuré", "Nombre d’écoles ouvertes qui ont une mesure du réseau. Seule la plus récente de chaque école compte.", _ => true, []),
        Schools("ecoles_salles_reliees", "Écoles où au moins la moitié des salles est reliée", "Nombre d’écoles ouvertes dont au moins la moitié des salles est connectée, d’après la mesure la plus récente de chacune.", Networks.HalfConnected, ["salles", "salles_connectees"]),
        Schools("ecoles_filtrage", "Écoles qui filtrent l’accès à internet", "Nombre d’écoles ouvertes où l’accès des élèves est filtré, d’après la mesure la plus récente de chacune.", row => Networks.Says(row, "filtrage"), ["filtrage"]),
        Schools("ecoles_charte_usage", "Écoles qui ont une charte d’usage", "Nombre d’écoles ouvertes qui ont une charte d’usage d’internet, d’après la mesure la plus récente de chacune.", row => Networks.Says(row, "charte_usage"), ["charte_usage"]),
        new("eleves", "Élèves", "Somme des élèves inscrits dans les écoles.", "effectifs", facts => Column(facts, "effectifs", "eleves", _ => true)) { Unit = Unit.Count("élève", "élèves"), PeriodDimension = "annee_scolaire", IsStock = true, ProofColumns = ["uai", "annee_scolaire"] },
        new("classes", "Classes", "Somme des classes ouvertes dans les écoles.", "effectifs", facts => Column(facts, "effectifs", "classes", _ => true)) { Unit = Unit.Count("classe", "classes"), PeriodDimension = "annee_scolaire", IsStock = true, ProofColumns = ["uai", "annee_scolaire"] },
        new("ecoles", "Écoles", "Nombre d’écoles qui ont des élèves cette année scolaire.", "effectifs", facts => facts.Rows("effectifs").Select(row => new Contribution(row, 1))) { Unit = Unit.Count("école", "écoles"), PeriodDimension = "annee_scolaire", IsStock = true, ProofColumns = ["uai", "annee_scolaire"] },
        new("indicateur_valeur", "Valeur de l’indicateur", "Valeur mesurée de l’indicateur, telle que la table des résultats la donne.", "resultats", IndicatorValues)
        {
            Unit = Unit.Number,
            PeriodDimension = "periode",
            IsSingle = true,
            ProofColumns = ["indicateur_id", "periode", "niveau", "numerateur", "denominateur"],
            Defaults = new Dictionary<string, string> { ["niveau"] = "commune" },
        },
        new("reponses", "Réponses", "Somme des réponses à la question.", "satisfaction", Answers)
        {
            Unit = Unit.Count("réponse", "réponses"),
            PeriodDimension = "periode",
            IsStock = true,
            OneAtATime = "question_id",
            ProofColumns = ["question", "periode", "public", "reponse"],
            Defaults = new Dictionary<string, string> { ["niveau"] = "commune" },
        },
        new("reunions_tenues", "Réunions tenues", "Nombre de réunions dont la date est passée.", "reunions", facts => facts.Rows("reunions").Where(row => row.Date("tenue_le") <= facts.Today).Select(row => new Contribution(row, 1)))
        {
            Unit = Unit.Count("réunion", "réunions"),
            ProofColumns = ["instance_id", "tenue_le"],
        },
        Day("jalon_prevu_le", "Date prévue du jalon", "prevu_le"),
        Day("jalon_revise_le", "Date révisée du jalon", "revise_le"),
        Day("jalon_realise_le", "Date de réalisation du jalon", "realise_le"),
        new("location_fin", "Fin de la location", "Dernier jour du contrat : son début, plus sa durée en mois.", "locations", facts => facts.Rows("locations").Select(row => OfDay(row, Leases.End(row))))
        {
            Unit = Unit.Date,
            IsSingle = true,
            ProofColumns = ["objet", "bailleur", "debut", "mois"],
        },
        .. DiagnosisMeasures.All,
    ];

    public static Measure? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    private static Measure Day(string name, string label, string column)
        => new(name, label, $"Date de la colonne « {column} » du jalon.", "jalons", facts => facts.Rows("jalons").Select(row => OfDay(row, row.Date(column))))
        {
            Unit = Unit.Date,
            IsSingle = true,
            ProofColumns = ["titre", column],
        };

    private static Contribution OfDay(Row row, DateOnly? day)
        => day is { } date ? new(row, date.DayNumber) : new(row, 0, ValueState.Missing);

    private static Measure Budget(string name, string label, string direction, string[] stages, string column, string formula) => new(
        name,
        label,
        formula,
        "budget",
        facts => Column(
            facts,
            "budget",
            column,
            row => row.Text("sens") == direction && row.Text("mouvement") is null or "reel" && stages.Contains(row.Text("etape")),
            row => row.Number("part_programme") ?? 1))
    {
        PeriodDimension = "exercice",
        ProofColumns = ["compte_libelle", "exercice", "etape", "section", "compte", "poste", column, "part_programme"],
    };

    private static Measure Funding(string name, string label, Func<Row, bool> counts, Func<Row, decimal?> amount, Func<Row, ValueState> absent, string formula)
        => new(name, label, formula, "financements", facts => facts.Rows("financements").Where(counts)
            .Select(row => amount(row) is { } euros ? new Contribution(row, euros) : new Contribution(row, 0, absent(row))))
        {
            PeriodDimension = "exercice",
            ProofColumns = ["financeur", "origine", "exercice", "dispositif", "action_id", "statut"],
        };

    private static Measure Incidents(string name, string label, string formula, string column)
        => new(name, label, formula, "incidents", facts => Column(facts, "incidents", column, _ => true))
        {
            Unit = Unit.Count("panne", "pannes"),
            PeriodDimension = "mois",
            ProofColumns = ["mois", "marche_id"],
        };

    private static Measure Schools(string name, string label, string formula, Func<Row, bool?> holds, string[] columns)
        => new(name, label, formula, "reseau", facts => Networks.Schools(facts, holds)) { Unit = Unit.Count("école", "écoles"), ProofColumns = ["uai", "mesure_le", .. columns] };

    private static IEnumerable<Contribution> Column(Facts facts, string dataset, string column, Func<Row, bool> where, Func<Row, decimal>? weight = null)
        => facts.Rows(dataset).Where(where).Select(row => Of(row, row[column], weight?.Invoke(row) ?? 1));

    /// <summary>Nobody paid a price for what is rented: it is not a price that was not sent.</summary>
    private static Contribution Cost(Row lot)
        => lot.Text("acquisition") == "location" && lot["cout_unitaire"].IsMissing ? new(lot, 0, ValueState.NotApplicable) : Of(lot, lot["quantite"], lot.Number("cout_unitaire"));

    private static Contribution Of(Row row, Cell cell, decimal? weight = 1)
        => cell.IsSecret ? new(row, 0, ValueState.Secret)
            : cell.Number is { } amount && weight is { } times ? new(row, amount * times, Share: times)
            : new(row, 0, ValueState.Missing);

    private static IEnumerable<Contribution> LeftToFind(Facts facts)
    {
        var awarded = facts.Rows("financements").Where(Awards.IsMoney).ToLookup(row => row.Text("action_id"), row => Awards.Of(row) ?? 0);
        return facts.Rows("actions").Select(action => action.Number("cout_prevu") is { } cost
            ? new Contribution(action, Math.Max(0, cost - awarded[action.Text("action_id")].Sum()))
            : new Contribution(action, 0, ValueState.Missing));
    }

    private static IEnumerable<Contribution> IndicatorValues(Facts facts)
        => facts.Rows("resultats").Select(row => Statuses.AbsenceOf(row) is { } absence ? new Contribution(row, 0, absence) : Of(row, row[Statuses.Column]));

    private static IEnumerable<Contribution> Answers(Facts facts)
        => facts.Rows("satisfaction").Select(row => row.Text("statut") == "secret" ? new Contribution(row, 0, ValueState.Secret) : Of(row, row["effectif"]));
}
