using Portal.Render.Chapters;

namespace Portal.Render.Templates;

/// <summary>What the blocks of the diagnosis (P1) show.</summary>
internal static partial class ViewTypes
{
    private static void DefineDiagnosis()
    {
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
