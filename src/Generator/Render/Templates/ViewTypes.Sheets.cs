using Portal.Render.Chapters;
using Portal.Render.Sheets;

namespace Portal.Render.Templates;

/// <summary>What the sheets show: schools, reports and returns; and the block that lists the schools.</summary>
internal static partial class ViewTypes
{
    private static void DefineSheets()
    {
        Define<SchoolsView>(t => t.List("ouvertes", v => v.Open).List("fermees", v => v.Closed).View("jeu", v => v.Source));
        Define<SchoolLineView>(t => t
            .Value("nom", v => v.Name).Value("adresse", v => v.Address).Value("niveau", v => v.Level).Value("lieu", v => v.Place).View("eleves", v => v.Pupils)
            .Value("annee", v => v.Year).Value("fermee_le", v => v.ClosedOn));
        Define<SchoolView>(t => t
            .List("identite", v => v.Identity).Value("fermee_le", v => v.ClosedOn).Value("projet", v => v.Project).View("effectifs", v => v.Pupils)
            .View("materiel", v => v.Equipment).View("reseau", v => v.Network).View("argent", v => v.Money).Value("a_venir", v => v.Ahead)
            .Value("franchis", v => v.Reached).View("jalons", v => v.Milestones));
        Define<SchoolEquipmentView>(t => t.Value("compte_le", v => v.On).View("tableau", v => v.Table));
        Define<SchoolNetworkView>(t => t
            .View("tableau", v => v.Table).Value("mesure_le", v => v.On).View("debit", v => v.Speed).View("mediane", v => v.Median).Value("ecoles", v => v.Schools)
            .View("cible", v => v.Target).Value("cible_source", v => v.TargetSource));
        Define<MoneyView>(t => t.View("achats", v => v.Bought).Value("prix", v => v.Priced).List("locations", v => v.Leases).List("actions", v => v.Actions));
        Define<LeaseShareView>(t => t.Value("titre", v => v.Title).View("ici", v => v.Here).Value("tous", v => v.Whole).View("loyer", v => v.Rent).Value("rythme", v => v.Rhythm));
        Define<SharedActionView>(t => t.Value("titre", v => v.Title).Value("adresse", v => v.Address).View("cout", v => v.Cost));
        Define<SpeedsView>(t => t.View("csv", v => v.Csv).Value("mediane", v => v.Median).Value("phrase", v => v.Sentence).Value("valeurs", v => v.InOrder).View("tableau", v => v.Table));
        Define<ReportView>(t => t
            .Value("annee", v => v.Year).Value("dernier_jour", v => v.LastDay).View("argent", v => v.Money).List("franchis", v => v.Reached).List("manques", v => v.Missed).List("resultats", v => v.Results)
            .List("refus", v => v.Refusals).View("evaluation", v => v.Evaluation).List("suite", v => v.Next).Value("restitution", v => v.Return));
        Define<ReturnView>(t => t
            .Value("annee", v => v.Year).Value("dernier_jour", v => v.LastDay).List("demandes", v => v.Requests).List("decisions", v => v.Decisions).List("franchis", v => v.Reached).List("manques", v => v.Missed)
            .List("avis", v => v.Opinions).View("evaluation", v => v.Evaluation).List("suite", v => v.Next).Value("bilan", v => v.Report));
        Define<YearMoneyView>(t => t.View("annees", v => v.Years).Value("detaillee", v => v.Detailed).View("postes", v => v.Uses).View("sources", v => v.Sources));
        Define<YearMilestoneView>(t => t
            .Value("titre", v => v.Title).Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign).Value("dates", v => v.Dates)
            .Value("ecart", v => v.Slip).Value("devenu", v => v.Since).Value("cause", v => v.Cause).Value("decision", v => v.Decision).Value("adresse", v => v.Address));
        Define<YearResultView>(t => t
            .Value("libelle", v => v.Label).Value("adresse", v => v.Address).Value("reference", v => v.Baseline).View("valeur", v => v.Value).Value("cible", v => v.Target)
            .Value("cible_periode", v => v.TargetPeriod).Value("issue", v => v.Outcome).View("etat", v => v.State).Value("note", v => v.Note).Value("manquant", v => v.IsMissing));
        Define<NoticeView>(t => t.Value("titre", v => v.Title).Value("date", v => v.Date).Value("texte", v => v.Text).Value("adresse", v => v.Address));
        Define<AskedView>(t => t.Value("public", v => v.Public).Value("date", v => v.Date).Value("besoins", v => v.Needs).Value("suites", v => v.Outcome).Value("adresse", v => v.Address));
        Define<EvaluationView>(t => t.Value("date", v => v.Date).Value("conclusions", v => v.Conclusions).Value("decisions", v => v.Decisions).Value("adresse", v => v.Address));
        Define<AnswersView>(t => t.Value("question", v => v.Question).View("tableau", v => v.Table));
    }
}
