using Ganss.Xss;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Cleans the HTML of a page whose author wrote tags by hand, and says what it removed.</summary>
internal static class Sanitiser
{
    private static readonly string[] RefusedTags = ["form", "input", "button", "select", "textarea", "option", "optgroup", "iframe", "style", "main", "header", "footer", "nav", "body", "html", "head"];

    public static string Clean(string html, MarkdownDocument document, string file, int firstLine, DiagnosticBag faults)
    {
        // Not shared: a sanitiser reports through its own events.
        var sanitiser = new HtmlSanitizer();
        sanitiser.AllowedTags.ExceptWith(RefusedTags);
        sanitiser.AllowedAttributes.Remove("style");
        sanitiser.AllowedAttributes.UnionWith(["id", "class", "role", "tabindex", "lang", "open", "scope"]);
        sanitiser.AllowedSchemes.Clear();
        sanitiser.AllowedSchemes.UnionWith(["https", "http", "mailto", "tel"]);
        sanitiser.AllowDataAttributes = false;
        var removed = new HashSet<string>(StringComparer.Ordinal);
        sanitiser.RemovingTag += (_, e) => Note($"<{e.Tag.LocalName}", $"la balise « {e.Tag.LocalName} » a été retirée");
        sanitiser.RemovingAttribute += (_, e) =>
        {
            // Attributes that our own Markdown renderer writes are put back by nobody: aria-* is allowed.
            if (e.Attribute.Name.StartsWith("aria-", StringComparison.Ordinal))
            {
                e.Cancel = true;
            }
            else
            {
                Note(e.Attribute.Name, $"l'attribut « {e.Attribute.Name} » a été retiré");
            }
        };
        return sanitiser.Sanitize(html);

        void Note(string needle, string what)
        {
            if (removed.Add(what))
            {
                faults.Add(Codes.HtmlRemoved, Find(document, needle, file, firstLine), $"{what} de la page, par sécurité. Écrivez ce passage en Markdown, sans HTML.");
            }
        }
    }

    private static Place Find(MarkdownDocument document, string needle, string file, int firstLine)
    {
        foreach (var node in document.Descendants())
        {
            var text = node switch { HtmlBlock block => block.Lines.ToString(), HtmlInline inline => inline.Tag, _ => "" };
            if (text.IndexOf(needle, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                var before = text.AsSpan(0, at);
                var column = before.LastIndexOf('\n') is var newline and >= 0 ? at - newline : node.Column + at + 1;
                return new Place(file, firstLine + node.Line + before.Count('\n'), column);
            }
        }

        return Place.Start(file);
    }
}
