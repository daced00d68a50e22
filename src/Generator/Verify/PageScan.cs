using AngleSharp.Common;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Portal.Diagnostics;
using Portal.Verify.Structure;

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
    private readonly StructureScan structure;
    private int heading;

    private PageScan(string html) => structure = new StructureScan(html, (code, line, message) => Problem(code, line, message));

    public IReadOnlySet<string> Ids => ids;

    public IReadOnlyList<(string Url, int Line)> Links => links;

    public IReadOnlyList<PageProblem> Problems => problems;

    /// <summary>What the browser shows as the page's name; null where it has none.</summary>
    public string? Title => structure.Title;

    public static PageScan Of(string html)
    {
        var scan = new PageScan(html);
        // Reads the string where it is; the other sources copy it first.
        using var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, SkipDataText = true };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                scan.structure.Finish();
                return scan;
            }

            if (token.Type == HtmlTokenType.StartTag)
            {
                var name = token.Name.ToString();
                tokenizer.State = name switch
                {
                    "script" => HtmlParseMode.Script,
                    "style" => HtmlParseMode.Rawtext,
                    "title" or "textarea" => HtmlParseMode.RCData,
                    _ => HtmlParseMode.PCData,
                };
                scan.Visit(name, token.Attributes, token.Position.Line);
                scan.structure.Start(name, token.Attributes, token.Position.Index, token.Position.Line);
            }
            else if (token.Type == HtmlTokenType.EndTag)
            {
                scan.structure.End(token.Name.ToString(), token.Position.Index);
            }
        }
    }

    private void Visit(string tag, StructAttributes attributes, int line)
    {
        var fetches = Fetching.Contains(tag) || (tag == "link" && attributes.Find("rel") is "stylesheet" or "icon" or "preload" or "modulepreload");
        if (tag == "style" || (tag == "script" && attributes.Find("src") is null))
        {
            Problem(Codes.VerifyInline, line, $"une balise « {tag} » contient du code, que la politique de sécurité bloque. Mettez-le dans un fichier d'« assets ».");
        }

        if (tag == "img" && attributes.Find("alt") is null)
        {
            Problem(Codes.VerifyAlt, line, "une image n'a pas de texte de remplacement (« alt »). Décrivez-la, ou écrivez alt=\"\" si elle ne fait que décorer.");
        }

        if (tag is ['h', >= '1' and <= '6'])
        {
            VisitHeading(tag[1] - '0', line);
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            VisitAttribute(attributes[i].Name.Memory.Span, attributes[i].Value, fetches, line);
        }
    }

    private void VisitAttribute(ReadOnlySpan<char> name, StringOrMemory text, bool fetches, int line)
    {
        switch (name)
        {
            case "id" when text.ToString() is var value && !ids.Add(value):
                Problem(Codes.VerifyDuplicateId, line, $"l'identifiant « {value} » est déjà dans la page. Donnez des titres différents, ou changez l'identifiant.");
                break;
            case "style":
                Problem(Codes.VerifyInline, line, "un attribut « style » est dans la page, que la politique de sécurité bloque. Utilisez une classe.");
                break;
            case "href" or "src" or "poster" or "data" when text.Length > 0:
                VisitUrl(text.ToString(), fetches, line);
                break;
            case "srcset":
                foreach (var candidate in text.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    VisitUrl(candidate.Split(' ')[0], fetches, line);
                }

                break;
            default:
                if (name.StartsWith("on") && name.Length > 4)
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
}
