using AngleSharp.Html.Parser.Tokens.Struct;
using Portal.Diagnostics;

namespace Portal.Verify.Structure;

/// <summary>What can be followed, pressed or filled in, and what is drawn, has a name that can be read aloud (RGAA 1.1, 2.1, 6.2, 11.1, 11.9).</summary>
internal sealed class Names(string html, Action<Code, int, string> report)
{
    private readonly HashSet<string> labelled = new(StringComparer.Ordinal);
    private readonly List<(string? Id, int Line)> fields = [];
    private readonly Stack<(string Tag, int Position, int Line, bool IsNamed)> open = new();
    private int labels;
    private bool isInBody;

    public string? PageTitle { get; private set; }

    public void Start(string tag, StructAttributes attributes, int position, int line)
    {
        switch (tag)
        {
            case "body":
                isInBody = true;
                break;
            case "title" when !isInBody:
                open.Push((tag, position, line, true));
                break;
            case "a" when attributes.Find("href") is not null:
            case "button":
                open.Push((tag, position, line, IsNamed(attributes)));
                break;
            case "label":
                labels++;
                if (attributes.Find("for") is { } target)
                {
                    labelled.Add(target);
                }

                break;
            case "select" or "textarea":
            case "input" when attributes.Find("type") is not ("hidden" or "submit" or "button" or "reset" or "image"):
                if (labels == 0 && !IsNamed(attributes))
                {
                    fields.Add((attributes.Find("id"), line));
                }

                break;
            case "iframe" when !attributes.Has("title"):
                report(Codes.VerifyName, line, "un cadre (« iframe ») n'a pas de titre. Ajoutez title=\"…\" avec ce qu'il montre.");
                break;
            case "svg" when attributes.Find("aria-hidden") != "true" && !(attributes.Find("role") == "img" && IsNamed(attributes)):
                report(Codes.VerifyName, line, "un dessin (« svg ») n'a pas de nom. Ajoutez role=\"img\" et aria-label=\"…\" avec ce qu'il montre, ou aria-hidden=\"true\" s'il ne fait que décorer.");
                break;
        }
    }

    public void End(string tag, int position)
    {
        if (tag == "label")
        {
            labels = Math.Max(0, labels - 1);
        }
        else if (open.TryPeek(out var top) && top.Tag == tag)
        {
            open.Pop();
            var text = html.AsSpan(top.Position, Math.Max(0, position - top.Position));
            if (tag == "title")
            {
                PageTitle ??= TextOf(text) is { Length: > 0 } title ? title : null;
            }
            else if (!top.IsNamed && !Speaks(text))
            {
                report(Codes.VerifyName, top.Line, tag == "a"
                    ? "un lien n'a pas de texte : rien ne dit où il mène. Écrivez un texte entre ses balises, ou retirez-le."
                    : "un bouton n'a pas de texte : rien ne dit ce qu'il fait. Écrivez un texte entre ses balises.");
            }
        }
    }

    public void Finish()
    {
        foreach (var (id, line) in fields.Where(f => f.Id is null || !labelled.Contains(f.Id)))
        {
            report(Codes.VerifyName, line, "un champ n'a pas d'étiquette. Ajoutez une balise « label » dont « for » est l'identifiant du champ.");
        }
    }

    private static bool IsNamed(StructAttributes attributes) => attributes.Has("aria-label") || attributes.Has("aria-labelledby") || attributes.Has("title");

    /// <summary>Whether a text can be read between the tags, a picture's included.</summary>
    private static bool Speaks(ReadOnlySpan<char> html)
        => TextOf(html).Length > 0 || html.IndexOf("alt=\"", StringComparison.Ordinal) is var alt and >= 0 && html[(alt + 5)..] is [not '"', ..];

    /// <summary>The text without its tags; the element's own opening tag is the first.</summary>
    private static string TextOf(ReadOnlySpan<char> html)
    {
        var text = new System.Text.StringBuilder();
        var (isTag, quote) = (false, '\0');
        foreach (var c in html)
        {
            if (isTag)
            {
                (isTag, quote) = quote != '\0' ? (true, c == quote ? '\0' : quote) : c is '"' or '\'' ? (true, c) : (c != '>', '\0');
            }
            else if (c == '<')
            {
                isTag = true;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString().Trim();
    }
}
