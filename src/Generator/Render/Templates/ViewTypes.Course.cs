using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of the course (P2) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineCourse()
    {
        Define<ConsultationsView>(t => t
            .View("tenues", v => v.Held).View("participants", v => v.Participants).List("publics", v => v.Publics).Value("pas_encore", v => v.NotYetHeard).View("jeu", v => v.Source));
        Define<HeardView>(t => t.Value("titre", v => v.Title).View("tenues", v => v.Held).List("concertations", v => v.Consultations));
        Define<ConsultationView>(t => t
            .Value("tenue_le", v => v.On).Value("forme", v => v.Form).Value("participants", v => v.Participants).Value("besoins", v => v.Needs)
            .Value("suites", v => v.Outcome).Value("adresse", v => v.Address));
        Define<AimsView>(t => t.View("plan", v => v.Plan).List("objectifs", v => v.Aims).List("autres", v => v.Others).View("jeu", v => v.Source));
        Define<PlanView>(t => t.Value("titre", v => v.Title).Value("adresse", v => v.Address).Value("approuve_le", v => v.ApprovedOn));
        Define<AimView>(t => t
            .Value("titre", v => v.Title).Value("description", v => v.Description).Value("valide_le", v => v.AdoptedOn).Value("instance", v => v.AdoptedBy)
            .Value("adresse", v => v.Address).View("cout", v => v.Cost).List("actions", v => v.Actions).List("indicateurs", v => v.Indicators));
        Define<AimActionView>(t => t.Value("titre", v => v.Title).Value("etat", v => v.State).Value("signe", v => v.Sign).Value("adresse", v => v.Address));
        Define<PurposesView>(t => t.View("temps", v => v.Times).View("finalites", v => v.Purposes).View("sans_finalite", v => v.Silent));
    }
}
