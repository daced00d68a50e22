using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of the diagnosis (P1) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineDiagnosis()
    {
        Define<EquipmentView>(t => t
            .View("appareils", v => v.Devices).View("anciens", v => v.Old).View("age_inconnu", v => v.Unknown).Value("quand", v => v.When)
            .View("categories", v => v.Kinds).View("lieux", v => v.Places).Value("ecartes", v => v.Outdated));
        Define<NetworkView>(t => t
            .View("mesurees", v => v.Measured).View("fibre", v => v.Fibre).View("salles", v => v.Rooms).View("connectees", v => v.Connected)
            .View("ecoles", v => v.Schools).View("avant", v => v.Before).List("manques", v => v.Lacks));
        Define<LackView>(t => t.Value("titre", v => v.What).List("ecoles", v => v.Schools));
        Define<SoftwareView>(t => t.View("nombre", v => v.Count).View("cout", v => v.Cost).List("statuts", v => v.Statuses).View("tableau", v => v.Table));
        Define<StatusView>(t => t.Value("titre", v => v.Title).View("nombre", v => v.Count).Value("noms", v => v.Names));
        Define<SkillsView>(t => t.View("heures", v => v.Hours).View("tableau", v => v.Table).Value("seuil", v => v.Threshold).Value("petits", v => v.HasFew));
        Define<InitiativesView>(t => t.List("lieux", v => v.Places).View("jeu", v => v.Source));
        Define<InitiativeGroupView>(t => t.Value("titre", v => v.Title).List("initiatives", v => v.Initiatives));
        Define<InitiativeView>(t => t
            .Value("titre", v => v.Title).Value("commune", v => v.Commune).Value("depuis", v => v.Since).Value("etat", v => v.State).Value("lecon", v => v.Lesson)
            .Value("url", v => v.Url).List("actions", v => v.Actions).Value("adresse", v => v.Address));
        Define<MaturityView>(t => t.List("dimensions", v => v.Dimensions).View("jeu", v => v.Source));
        Define<DimensionView>(t => t.Value("titre", v => v.Title).View("derniere", v => v.Latest).List("precedentes", v => v.Earlier));
        Define<LevelView>(t => t
            .Value("niveau", v => v.Level).Value("echelle", v => v.Scale).Value("evalue_le", v => v.On).Value("justification", v => v.Reason).Value("adresse", v => v.Address));
        Define<PartnersView>(t => t.List("types", v => v.Kinds).View("jeu", v => v.Source));
        Define<PartnerKindView>(t => t.Value("titre", v => v.Title).List("partenaires", v => v.Partners));
        Define<PartnerView>(t => t
            .Value("nom", v => v.Name).Value("apport", v => v.Help).Value("url", v => v.Url).Value("recense_le", v => v.On).Value("adresse", v => v.Address));
    }
}
