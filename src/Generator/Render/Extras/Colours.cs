using Portal.Model;

namespace Portal.Render.Extras;

/// <summary>The commune's colour as custom properties; on the dark paper it is lightened until it can be read.</summary>
internal static class Colours
{
    public const string Path = "assets/couleurs.css";

    /// <summary>The dark theme's lightest paper, <c>oklch(18% 0.01 260)</c> in sRGB.</summary>
    private static readonly Colour DarkPaper = Colour.Parse("#0e1116");

    public static OutputFile Write(Settings settings)
    {
        var accent = Colour.Parse(settings.Accent);
        return OutputFile.FromText(Path, $":root{{--accent:{accent};--accent-sombre:{accent.LightenedFor(DarkPaper, 7)}}}\n");
    }
}
