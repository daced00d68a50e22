using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;
using Portal.Diagnostics;

namespace Portal.Verify.Structure;

/// <summary>What takes the page out of its reader's hands (RGAA 4.10, 12.8, 12.10, 13.1, 13.2, 13.8).</summary>
internal static class Habits
{
    public static void Look(string tag, StructAttributes attributes, int line, Action<Code, int, string> report)
    {
        if (tag is "marquee" or "blink")
        {
            report(Codes.VerifyHabit, line, $"la balise « {tag} » fait bouger un texte que personne ne peut arrêter. Retirez-la.");
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            var name = attributes[i].Name.Memory.Span;
            var value = attributes[i].Value.ToString();
            if (name is "target" && value == "_blank")
            {
                report(Codes.VerifyHabit, line, "un lien ouvre une nouvelle fenêtre sans le demander. Retirez target=\"_blank\".");
            }
            else if (name is "accesskey")
            {
                report(Codes.VerifyHabit, line, $"le raccourci « {value} » peut gêner ceux d'un lecteur d'écran. Retirez « accesskey ».");
            }
            else if (name is "tabindex" && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index > 0)
            {
                report(Codes.VerifyHabit, line, $"tabindex=\"{index}\" change l'ordre de passage au clavier. Écrivez 0, ou retirez cet attribut.");
            }
            else if (name is "autoplay")
            {
                report(Codes.VerifyHabit, line, "un son ou une vidéo démarre sans être demandé. Retirez « autoplay ».");
            }
            else if (name is "content" && tag == "meta" && attributes.Find("http-equiv") is { } what && what.Equals("refresh", StringComparison.OrdinalIgnoreCase) && value.Split(';')[0].Trim() != "0")
            {
                report(Codes.VerifyHabit, line, "la page se recharge ou change toute seule. Retirez cette balise « meta ».");
            }
        }
    }
}
