using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of the framing (P3) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineFraming()
    {
        Define<BodiesView>(t => t.List("liste", v => v.Items).View("jeu", v => v.Source));
        Define<BodyView>(t => t
            .Value("nom", v => v.Name).Value("type", v => v.Kind).Value("creee_le", v => v.Created).Value("membres", v => v.Members)
            .Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign).Value("promis", v => v.Promised)
            .Value("intervalle", v => v.Longest).View("nombre", v => v.Count).Value("derniere", v => v.Last).Value("prochaine", v => v.Next)
            .List("reunions", v => v.Meetings).Value("adresse", v => v.Address));
        Define<MeetingView>(t => t
            .Value("date", v => v.Date).Value("ecart", v => v.Gap).Value("trop_long", v => v.IsTooLong).Value("ordre_du_jour", v => v.Agenda)
            .Value("absents", v => v.Absent).Value("compte_rendu", v => v.Minutes).Value("adresse", v => v.Address));
        Define<CommonLetterView>(t => t.Value("phrase", v => v.Sentence).List("liste", v => v.Items).View("jeu", v => v.Source));
        Define<SignatoryView>(t => t
            .Value("nom", v => v.Name).Value("organisation", v => v.Organisation).Value("perimetre", v => v.Perimeter).Value("signe_le", v => v.SignedOn)
            .Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign).View("document", v => v.Document).Value("adresse", v => v.Address));
        Define<ActionsView>(t => t.Value("rang", v => v.Level).List("parties", v => v.Parts).View("total", v => v.Total).View("jeu", v => v.Source));
        Define<ActionPartView>(t => t.Value("titre", v => v.Title).View("total", v => v.Total).List("actions", v => v.Actions));
        Define<ActionView>(t => t
            .Value("titre", v => v.Title).Value("finalite", v => v.Purpose).Value("resume", v => v.Summary).Value("objectif", v => v.Aim).Value("porteur", v => v.Owner)
            .Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign).Value("debut", v => v.From).Value("fin", v => v.To)
            .Value("cout", v => v.Cost).Value("avancement", v => v.Progress).List("jalons", v => v.Milestones).Value("adresse", v => v.Address));
        Define<DecisionsView>(t => t.List("annees", v => v.Years));
        Define<DecisionYearView>(t => t.Value("annee_scolaire", v => v.SchoolYear).List("liste", v => v.Items));
        Define<DecisionView>(t => t
            .Value("date", v => v.Date).Value("par", v => v.By).Value("occasion", v => v.Occasion).Value("texte", v => v.Text).Value("votes", v => v.Votes)
            .Value("document", v => v.Document).Value("adresse", v => v.Address));
    }
}
