namespace Portal.Model;

/// <summary>Turns what an author wrote as a link into a path of the site: <c>budget.md#par-eleve</c> is <c>/budget/#par-eleve</c>.</summary>
/// <param name="pages">The pages of the commune and of the theme.</param>
/// <param name="assets">The files that are copied.</param>
/// <param name="datasets">The names of the tables, each of which has a page and files.</param>
public sealed class Links(IEnumerable<Page> pages, IEnumerable<OutputFile> assets, IEnumerable<string> datasets)
{
    private static readonly string[] Roots = ["input/", "theme/input/"];

    private static readonly string[] MadeLater = ["/preuves/", "/ecoles/", "/bilans/", "/restitutions/"];

    private readonly Dictionary<string, Page> byFile = pages.ToDictionary(p => p.File, StringComparer.Ordinal);
    private readonly HashSet<string> assets = assets.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> paths = [.. pages.Select(p => p.Path), .. datasets.SelectMany(d => new[] { $"/donnees/{d}/", $"/donnees/{d}.csv", $"/donnees/{d}.schema.json" }), "/datapackage.json", "/actualites/flux.xml", "/sitemap.xml"];

    /// <summary>How to write a link to each page: its Markdown file, or its address where the theme brings it.</summary>
    public IEnumerable<string> Targets => byFile.Values.Select(p => p.File.EndsWith(".md", StringComparison.Ordinal) ? Relative(p.File) : p.Path);

    /// <summary>An address of another site, a mail or a telephone: not ours to resolve.</summary>
    public static bool IsExternal(string url) => url.StartsWith("//", StringComparison.Ordinal) || (url.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && url.AsSpan(0, colon).IndexOfAny("/?#") < 0);

    /// <summary>The site path (<c>/budget/#x</c>), or null where nothing answers. Proofs and sheets are made later: verify has the last word on them.</summary>
    public string? Resolve(Page from, string url)
    {
        var split = url.IndexOfAny(['#', '?']);
        var (path, tail) = split < 0 ? (url, "") : (url[..split], url[split..]);
        if (path.Length == 0)
        {
            return from.Path + tail;
        }

        if (path[0] == '/' && !path.EndsWith(".md", StringComparison.Ordinal))
        {
            return paths.Contains(path) || paths.Contains($"{path}/") || assets.Contains(path[1..]) || Array.Exists(MadeLater, made => path.StartsWith(made, StringComparison.Ordinal)) ? url : null;
        }

        var folder = path[0] == '/' ? "" : Relative(from.File) is var file && file.LastIndexOf('/') is var slash and >= 0 ? file[..(slash + 1)] : "";
        var target = Normalise(folder + Uri.UnescapeDataString(path.TrimStart('/')));
        if (target is null)
        {
            return null;
        }

        foreach (var root in Roots)
        {
            if (byFile.TryGetValue(root + target, out var page))
            {
                return page.Path + tail;
            }
        }

        return assets.Contains(target) ? $"/{target}{tail}" : null;
    }

    private static string Relative(string file) => Roots.FirstOrDefault(r => file.StartsWith(r, StringComparison.Ordinal)) is { } root ? file[root.Length..] : file;

    /// <summary>The path without <c>.</c> and <c>..</c>; null when it climbs out of the site.</summary>
    private static string? Normalise(string path)
    {
        List<string> parts = [];
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
