using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of the evaluation (P4) and of the calls for projects (B1) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineEvaluation()
    {
        Define<IndicatorsView>(t => t
            .Value("rang", v => v.Level).Value("issues", v => v.Outcomes).Value("origines", v => v.Origins).List("domaines", v => v.Domains).View("jeu", v => v.Source));
        Define<IndicatorDomainView>(t => t.Value("titre", v => v.Title).List("indicateurs", v => v.Indicators));
        Define<OpinionsView>(t => t
            .Value("rang", v => v.Level).List("publics", v => v.Publics).View("jeu", v => v.Source).Value("secret", v => v.HasSecrets).Value("zero", v => v.HasStructuralZeros));
        Define<PublicView>(t => t.Value("titre", v => v.Title).List("questions", v => v.Questions));
        Define<OpinionView>(t => t.Value("question", v => v.Question).List("tableaux", v => v.Tables));
        Define<CallsView>(t => t.List("liste", v => v.Items).Value("raisons", v => v.Reasons).View("jeu", v => v.Source));
        Define<CallView>(t => t
            .Value("titre", v => v.Title).Value("etat", v => v.State).Value("etat_libelle", v => v.StateLabel).Value("signe", v => v.Sign)
            .Value("ouvert_le", v => v.Opened).Value("clos_le", v => v.Closed).Value("consultes", v => v.Consulted).Value("offres", v => v.Offers)
            .Value("candidates", v => v.Candidates).Value("retenues", v => v.Chosen).Value("avis", v => v.Opinion).Value("avis_le", v => v.OpinionOn)
            .Value("instance", v => v.Body).Value("decision", v => v.Decision).Value("decide_le", v => v.DecidedOn).View("contrat", v => v.Contract).Value("adresse", v => v.Address));
    }
}
