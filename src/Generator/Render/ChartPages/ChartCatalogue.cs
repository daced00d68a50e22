using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Protect;

namespace Portal.Render.ChartPages;

/// <summary>A chart of a page: its anchor there, the path of its own page, and the ways to count it.</summary>
internal sealed record ChartEntry(Page Page, DrawnBlock Block, string Id, string Path, IReadOnlyList<ChartWay> Ways)
{
    public string PathOf(ChartWay way) => way.Slug.Length == 0 ? Path : $"{Path}{way.Slug}/";

    /// <summary>A file beside its page, named so that it is known once downloaded.</summary>
    public string FileOf(ChartWay way, string extension)
        => $"{PathOf(way)}{Path.TrimEnd('/').Split('/')[^1]}{(way.Slug.Length == 0 ? "" : $"-{way.Slug}")}.{extension}";

    /// <summary>The page that another site shows in a frame.</summary>
    public string FramePathOf(ChartWay way) => $"{ChartCatalogue.FrameFolder}{PathOf(way)[ChartCatalogue.Folder.Length..]}";
}

/// <summary>Every chart of the site, in the order of the pages. Empty where the theme has no page for a chart.</summary>
internal sealed class ChartCatalogue
{
    public const string Folder = "/graphiques/";

    public const string FrameFolder = "/integrer/";

    public const string Template = "graphiques/_graphique.liquid";

    public const string FrameTemplate = "integrer/_graphique.liquid";

    private readonly Dictionary<DrawnBlock, ChartEntry> byBlock = new(ReferenceEqualityComparer.Instance);

    public ChartCatalogue(PublicSite site, Facts facts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in HasPages(site.Theme) ? site.Pages : [])
        {
            var rank = 0;
            foreach (var block in page.Blocks.OfType<DrawnBlock>())
            {
                rank++;
                if (ChartWay.Of(facts, block) is { Count: > 0 } ways)
                {
                    byBlock[block] = new ChartEntry(page, block, IdOf(rank), PathOf(page, block, taken), ways);
                }
            }
        }

        All = [.. byBlock.Values];
    }

    public IReadOnlyList<ChartEntry> All { get; }

    public ChartEntry? Find(DrawnBlock block) => byBlock.GetValueOrDefault(block);

    public static string IdOf(int rank) => $"g{rank.ToString(CultureInfo.InvariantCulture)}";

    private static bool HasPages(Theme theme) => theme.Templates.ContainsKey(Template) && theme.Templates.ContainsKey(FrameTemplate);

    private static string PathOf(Page page, DrawnBlock block, HashSet<string> taken)
    {
        var folder = page.Path == "/" ? "accueil" : Slug(page.Path);
        var slug = Slug(block.Title) is { Length: > 0 } title ? title : "graphique";
        var path = $"{Folder}{folder}/{slug}/";
        for (var again = 2; !taken.Add(path); again++)
        {
            path = $"{Folder}{folder}/{slug}-{again.ToString(CultureInfo.InvariantCulture)}/";
        }

        return path;
    }

    /// <summary>Whole words, up to some sixty letters: an address that can be read out.</summary>
    private static string Slug(string text)
    {
        var slug = string.Join('-', Suggestion.Fold(text).Split('_', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length <= 60 ? slug : slug[..(slug.LastIndexOf('-', 60) is var stop and > 0 ? stop : 60)];
    }
}
