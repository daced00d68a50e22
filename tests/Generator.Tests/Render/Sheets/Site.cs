using System.Net;
using System.Text;
using Portal;

namespace Generator.Tests.Render.Sheets;

/// <summary>A commune with the real theme, whose sheets these tests read as a resident would.</summary>
internal static class Site
{
    public const string Schools = "uai,nom,niveau,ouverte_le,fermee_le\n9990001X,École des Tilleuls,maternelle,1978-09-14,\n9990004A,École Jules-Ferry,elementaire,1904-10-01,\n9990007D,École du Val,primaire,1963-09-16,\n";

    public static BuildResult Build(params (string Path, string Text)[] files)
    {
        using var commune = new Commune(files);
        var theme = Path.Combine(Commune.RepositoryRoot, "theme");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            commune.Write(Path.Combine("theme", Path.GetRelativePath(theme, file)), File.ReadAllBytes(file));
        }

        var result = commune.Build();
        Assert.True(result.Site is not null, string.Join('\n', result.Diagnostics));
        return result;
    }

    /// <summary>The words of a page, with plain spaces; null where the site has no such page.</summary>
    public static string? Page(this BuildResult result, string path)
        => result.Site!.Files.FirstOrDefault(f => f.Path == $"{path}index.html") is { } file
            ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(file.Bytes.Span)).Replace('\u202f', ' ').Replace('\u00a0', ' ')
            : null;
}
