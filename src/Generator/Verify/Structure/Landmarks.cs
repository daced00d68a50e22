using AngleSharp.Html.Parser.Tokens.Struct;
using Portal.Diagnostics;

namespace Portal.Verify.Structure;

/// <summary>The frame of a page: its language, its title, its main part and the link that leads there first (RGAA 8.1, 8.3, 8.5, 10.4, 12.6, 12.7).</summary>
internal sealed class Landmarks(Action<Code, int, string> report)
{
    private string? language;
    private string? firstLink;
    private string? mainId;
    private int mains;
    private bool hasLink;
    private bool hasHead;

    /// <summary>A page that only sends to its new address has no frame.</summary>
    public bool OnlySendsElsewhere { get; private set; }

    public void Start(string tag, StructAttributes attributes, int line)
    {
        switch (tag)
        {
            case "html":
                language = attributes.Find("lang");
                break;
            case "main":
                mains++;
                mainId = attributes.Find("id");
                break;
            case "header" or "nav":
                hasHead = true;
                break;
            case "a" when !hasLink && attributes.Find("href") is { } href:
                (hasLink, firstLink) = (true, href);
                break;
            case "meta" when attributes.Find("http-equiv") is { } what && what.Equals("refresh", StringComparison.OrdinalIgnoreCase):
                OnlySendsElsewhere = attributes.Find("content")?.Split(';')[0].Trim() == "0";
                break;
            case "meta" when attributes.Find("name") == "viewport" && attributes.Find("content") is { } viewport && (viewport.Contains("user-scalable=no", StringComparison.Ordinal) || viewport.Contains("maximum-scale", StringComparison.Ordinal)):
                report(Codes.VerifyFrame, line, "la balise « viewport » empêche d'agrandir la page. Retirez-en « user-scalable » et « maximum-scale ».");
                break;
        }
    }

    public void Finish(bool hasDoctype, bool hasTitle)
    {
        if (OnlySendsElsewhere)
        {
            return;
        }

        if (!hasDoctype)
        {
            report(Codes.VerifyFrame, 1, "la page ne commence pas par « <!DOCTYPE html> ». Ajoutez cette ligne en tête de la mise en page du thème.");
        }

        if (string.IsNullOrWhiteSpace(language))
        {
            report(Codes.VerifyFrame, 1, "la page ne dit pas sa langue. Écrivez <html lang=\"fr\"> dans la mise en page du thème.");
        }

        if (!hasTitle)
        {
            report(Codes.VerifyFrame, 1, "la page n'a pas de titre. Ajoutez une balise « title » dans la mise en page du thème.");
        }

        if (mains != 1)
        {
            report(Codes.VerifyFrame, 1, $"la page a {mains} parties principales (« main ») ; il en faut une. Corrigez la mise en page du thème.");
        }
        else if (hasHead && (string.IsNullOrEmpty(mainId) || firstLink != $"#{mainId}"))
        {
            report(Codes.VerifyFrame, 1, "le premier lien de la page ne mène pas à sa partie principale : au clavier, il faudrait traverser le menu à chaque page. Donnez un « id » à « main », et mettez en tête du corps un lien vers lui.");
        }
    }
}
