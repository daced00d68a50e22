using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Reads the pages and the files to copy: those of <c>input/</c>, and below them those of <c>theme/input/</c> and <c>theme/lib/</c>.</summary>
internal static class InputReader
{
    private const int MostPageBytes = 4 << 20;

    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create("?#%\\\"<>|\n\r\t");

    public static (IReadOnlyList<Page> Pages, IReadOnlyList<OutputFile> Assets) Read(Folder commune, Folder themeFolder, DiagnosticBag faults)
    {
        // What stands later in this list gives way to what stands earlier: input wins over the theme.
        var sources = Sources(commune, "input/", "").Concat(Sources(themeFolder, ThemeReader.InputPrefix, "")).Concat(Sources(themeFolder, "theme/lib/", "lib/"));
        var byAddress = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (source.Address.AsSpan().ContainsAny(NotInAddresses))
            {
                faults.Add(Codes.NameNotAddress, Place.Start(source.File), "le nom de ce fichier devient une adresse : il ne peut contenir ni ? ni # ni % ni \\ ni guillemet. Renommez-le, par exemple avec des lettres et des tirets.");
                continue;
            }

            if (!byAddress.TryAdd(source.Address, source) && byAddress[source.Address].Layer == source.Layer)
            {
                faults.Add(Codes.AddressTaken, Place.Start(source.File), $"« {byAddress[source.Address].File} » donne déjà l'adresse « {source.Address} ». Renommez l'un des deux.");
            }
        }

        var all = byAddress.Values.OrderBy(s => s.Address, StringComparer.Ordinal).ToArray();
        var bytes = new byte[]?[all.Length];
        var pages = new Page?[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            bytes[i] = all[i].Folder.Read(all[i].File, all[i].IsPage ? MostPageBytes : long.MaxValue);
            if (all[i].IsPage && bytes[i] is { } text)
            {
                // Its own bag: whether a block is sound must not depend on the page being read beside it.
                var own = new DiagnosticBag();
                pages[i] = ReadPage(all[i], text, own);
                faults.AddRange(own.Items);
            }
        });
        var assets = all.Zip(bytes).Where(x => !x.First.IsPage && x.Second is not null).Select(x => new OutputFile(x.First.Address, x.Second));
        return ([.. pages.OfType<Page>().Where(p => !p.Front.IsDraft)], [.. assets]);
    }

    private static IEnumerable<Source> Sources(Folder folder, string prefix, string target)
    {
        foreach (var file in folder.List(prefix.TrimEnd('/')))
        {
            var name = file[prefix.Length..];
            if (ThemeReader.IsPrivate(name))
            {
                continue;
            }

            var isPage = target.Length == 0 && Path.GetExtension(name) is ".md" or ".liquid";
            yield return new Source(folder, file, isPage ? SitePath(name) : target + name, prefix, isPage);
        }
    }

    /// <summary><c>a/b.md</c> is <c>/a/b/</c>, <c>a/index.md</c> is <c>/a/</c>, <c>404.md</c> is <c>/404.html</c>.</summary>
    private static string SitePath(string name)
    {
        var stem = name[..^Path.GetExtension(name).Length];
        return stem switch
        {
            "index" => "/",
            "404" => "/404.html",
            _ when stem.EndsWith("/index", StringComparison.Ordinal) => $"/{stem[..^5]}",
            _ => $"/{stem}/",
        };
    }

    private static Page ReadPage(Source source, byte[] bytes, DiagnosticBag faults)
    {
        if (Decoding.ToText(bytes, source.File, faults) is not { } text
            || FrontMatterReader.Read(text, source.File, faults) is not { } parts)
        {
            return Unread(source);
        }

        var page = new Page(source.File, source.Address, parts.Front) { Text = text };
        return source.File.EndsWith(".md", StringComparison.Ordinal)
            ? MarkdownReader.Read(page, parts.Body, parts.BodyLine, faults) ?? Unread(source)
            : page with { Liquid = parts.Body, BodyLine = parts.BodyLine, Prose = ProseReader.Read(parts.Body, source.File, parts.BodyLine) };
    }

    /// <summary>Told where it stands. It is there all the same: the links that lead to it are right.</summary>
    private static Page Unread(Source source) => new(source.File, source.Address, new FrontMatter { Title = "" });

    private sealed record Source(Folder Folder, string File, string Address, string Layer, bool IsPage);
}
