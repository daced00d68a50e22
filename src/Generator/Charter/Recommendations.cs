namespace Portal.Charter;

/// <summary>The charter for digital schooling (Institut Montaigne, March 2016) as 28 recommendations that a commune's data can answer.</summary>
public static class Recommendations
{
    public static readonly IReadOnlyList<Part> Parts =
    [
        new("P1", "Principe n° 1 : diagnostiquer", "Diagnostiquer"),
        new("P2", "Principe n° 2 : fixer un cap", "Fixer un cap"),
        new("P3", "Principe n° 3 : cadrer le projet", "Cadrer le projet"),
        new("P4", "Principe n° 4 : évaluer", "Évaluer"),
        new("B1", "Bonne pratique n° 1 : procéder par appels à projets", "Appels à projets"),
        new("B2", "Bonne pratique n° 2 : organiser la maintenance", "Maintenance"),
        new("B3", "Bonne pratique n° 3 : assurer le financement", "Financement"),
        new("B4", "Bonne pratique n° 4 : communiquer et diffuser", "Communication"),
    ];

    public static readonly IReadOnlyList<Recommendation> All =
    [
        new("P1.1", "Faire l’inventaire du matériel, des réseaux, des logiciels et des compétences, dans les écoles et à la mairie.", Diagnosis.Inventory),
        new("P1.2", "Mesurer la maturité numérique de la commune et chiffrer l’argent nécessaire.", Diagnosis.Maturity),
        new("P1.3", "Examiner six sujets : le réseau, le matériel, les logiciels et ressources, les initiatives, les compétences, les partenaires proches.", Diagnosis.SixSubjects),
        new("P1.4", "Demander l’appui de l’Éducation nationale : enseignant référent, inspection, délégation académique au numérique.", Diagnosis.Support),
        new("P1.5", "Charger un élu du numérique à l’école, qui regarde aussi ce que font d’autres communes.", Diagnosis.Councillor),
        new("P2.1", "Préciser les besoins avec tous : enseignants, directeurs, parents, mairie, opérateurs, élèves et périscolaire.", Course.Needs),
        new("P2.2", "Réunir un comité d’orientation et écrire un plan d’orientation.", Course.OrientationPlan),
        new("P2.3", "Choisir chaque équipement pour ce qu’il apporte aux élèves, et équilibrer école, périscolaire et maison.", Course.Purposes),
        new("P2.4", "Partir des projets qui existent, à commencer par celui de chaque école.", Course.ExistingProjects),
        new("P3.1", "Piloter à plusieurs, et écrire comment le programme se déploie.", Framing.Governance),
        new("P3.2", "Fixer un horizon, des étapes et des indicateurs.", Framing.Horizon),
        new("P3.3", "Réunir le comité de pilotage à un rythme adapté.", Framing.Rhythm),
        new("P3.4", "Corriger les erreurs dès qu’elles apparaissent.", Framing.Corrections),
        new("P3.5", "Signer une lettre commune qui dit ce que fait chacun.", Framing.CommonLetter),
        new("P4.1", "Évaluer régulièrement, en chiffres et en mots, avec des indicateurs choisis dès le départ.", Evaluating.Regularly),
        new("P4.2", "Ne jamais évaluer un enseignant ni une école.", Evaluating.NeverPersons),
        new("P4.3", "Évaluer les usages, le matériel et les ressources, et ce qu’y gagnent les élèves.", Evaluating.ThreeDomains),
        new("P4.4", "Demander régulièrement aux enseignants et aux élèves s’ils sont satisfaits.", Evaluating.Satisfaction),
        new("B1.1", "Consulter largement les fournisseurs.", Calls.Suppliers),
        new("B1.2", "Faire porter les projets par les enseignants, qui participent aux décisions.", Calls.Teachers),
        new("B1.3", "Partager la vision du maire avec les équipes des écoles.", Calls.Vision),
        new("B2.1", "Convenir de la maintenance avant d’installer, et la confier à l’opérateur.", Maintenance.BeforeDeployment),
        new("B2.2", "Nommer un responsable du matériel, dont le temps est reconnu et compensé.", Maintenance.InCharge),
        new("B3.1", "Ajuster l’ambition aux besoins et aux moyens de la commune.", Funding.Ambition),
        new("B3.2", "Faire appel à plusieurs sources de financement.", Funding.Sources),
        new("B3.3", "Réserver chaque année une ligne du budget au numérique à l’école.", Funding.DedicatedLine),
        new("B4.1", "Faire connaître les résultats aux écoles et aux habitants.", Communication.Results),
        new("B4.2", "Se servir de l’évaluation pour faire avancer le programme.", Communication.Decisions),
    ];
}
