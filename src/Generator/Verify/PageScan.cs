using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Portal.Diagnostics;

namespace Portal.Verify;

internal readonly record struct PageProblem(Code Code, int Line, string Message);

/// <summary>What a page links to, the anchors it offers, and what is wrong in it alone.</summary>
internal sealed class PageScan
{
    /// <summary>Elements whose address the browser fetches by itself.</summary>
    private static readonly HashSet<string> Fetching = new(["img", "script", "iframe", "source", "audio", "video", "track", "embed", "object", "input"], StringComparer.Ordinal);

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Url, int Line)> links = [];
    private readonly List<PageProblem> problems = [];
    private int heading;

    public IReadOnlySet<string> Ids => ids;

    public IReadOnlyList<(string Url, int Line)> Links => links;

    public IReadOnlyList<PageProblem> Problems => problems;

    public static PageScan Of(string html)
    {
        var scan = new PageScan();
        // Reads the string where it is; the other sources copy it first.
        using var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, SkipDataText = true };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.StartTag)
            {
                var tag = token.AsTag();
                tokenizer.State = tag.Name switch
                {
                    "script" => HtmlParseMode.Script,
                    "style" => HtmlParseMode.Rawtext,
                    "title" or "textarea" => HtmlParseMode.RCData,
                    _ => HtmlParseMode.PCData,
                };
                scan.Visit(tag);
            }
        }

        return scan;
    }

    private void Visit(HtmlTagToken tag)
    {
        var line = tag.Position.Line;
        var fetches = Fetching.Contains(tag.Name) || (tag.Name == "link" && tag.GetAttribute("rel") is "stylesheet" or "icon" or "preload" or "modulepreload");
        if (tag.Name == "style" || (tag.Name == "script" && !Has(tag, "src")))
        {
            Problem(Codes.VerifyInline, line, $"une balise « {tag.Name} » contient du code, que la politique de sécurité bloque. Mettez-le dans un fichier d'« assets ».");
        }

        if (tag.Name == "img" && !Has(tag, "alt"))
        {
            Problem(Codes.VerifyAlt, line, "une image n'a pas de texte de remplacement (« alt »). Décrivez-la, ou écrivez alt=\"\" si elle ne fait que décorer.");
        }

        if (tag.Name is ['h', >= '1' and <= '6'])
        {
            VisitHeading(tag.Name[1] - '0', line);
        }

        foreach (var attribute in tag.Attributes)
        {
            VisitAttribute(attribute.Name, attribute.Value, fetches, line);
        }
    }

    private void VisitAttribute(string name, string value, bool fetches, int line)
    {
        switch (name)
        {
            case "id" when !ids.Add(value):
                Problem(Codes.VerifyDuplicateId, line, $"l'identifiant « {value} » est déjà dans la page. Donnez des titres différents, ou changez l'identifiant.");
                break;
            case "style":
                Problem(Codes.VerifyInline, line, "un attribut « style » est dans la page, que la politique de sécurité bloque. Utilisez une classe.");
                break;
            case "href" or "src" or "poster" or "data" when value.Length > 0:
                VisitUrl(value, fetches, line);
                break;
            case "srcset":
                foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    VisitUrl(candidate.Split(' ')[0], fetches, line);
                }

                break;
            default:
                if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 4)
                {
                    Problem(Codes.VerifyInline, line, $"l'attribut « {name} » contient du script, que la politique de sécurité bloque. Retirez-le.");
                }

                break;
        }
    }

    private void VisitUrl(string url, bool fetches, int line)
    {
        if (Model.Links.IsExternal(url))
        {
            if (fetches)
            {
                Problem(Codes.VerifyThirdParty, line, $"« {url} » ferait appeler un autre site par le navigateur du visiteur. Copiez ce fichier dans « input » ou « theme/input/assets ».");
            }
        }
        else
        {
            links.Add((url, line));
        }
    }

    /// <summary>One h1, first; then never more than one level down at a time.</summary>
    private void VisitHeading(int level, int line)
    {
        if (heading == 0 && level != 1)
        {
            Problem(Codes.VerifyHeading, line, $"le premier titre est de niveau {level} ; la page doit commencer par son titre de niveau 1.");
        }
        else if (heading > 0 && level == 1)
        {
            Problem(Codes.VerifyHeading, line, "un second titre de niveau 1. Dans une page en Markdown, les titres commencent à « ## ».");
        }
        else if (level > heading + 1)
        {
            Problem(Codes.VerifyHeading, line, $"un titre de niveau {level} suit un titre de niveau {heading}. Passez par le niveau {heading + 1} (« {new string('#', heading + 1)} » en Markdown).");
        }

        heading = level;
    }

    private void Problem(Code code, int line, string message) => problems.Add(new PageProblem(code, line, message));

    private static bool Has(HtmlTagToken tag, string name) => tag.Attributes.Exists(a => a.Name == name);
}
