using System.Net;

namespace Generator.Tests.Render.Chapters;

/// <summary>The home page of a commune that shows one block, its text decoded.</summary>
internal static class ChapterPage
{
    public static string Of(string block, params (string, string)[] files)
    {
        using var commune = new Commune([("input/index.md", $"---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```{block}\n```\n"), .. files]);
        return WebUtility.HtmlDecode(commune.Output("index.html"));
    }
}
