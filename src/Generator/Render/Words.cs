using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Render;

/// <summary>The interface texts that code prints, from the theme's one file. Sentences that follow grammar (charts, scopes) are code.</summary>
internal sealed class Words(IReadOnlyDictionary<string, string> texts, DiagnosticBag faults)
{
    /// <summary>The text of a key; an empty one where the theme has none (the fault is then noted).</summary>
    public string this[string key]
    {
        get
        {
            if (texts.TryGetValue(key, out var text))
            {
                return text;
            }

            faults.Add(Codes.TextMissing, Place.Start("theme/textes.yml"), $"le texte « {key} » manque. Copiez-le depuis le thème de l'exemple.");
            return "";
        }
    }
}
