using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Model;

namespace Portal.Render.Extras;

/// <summary>
/// Adds to each import of a script in <c>assets</c> the fingerprint of what it imports, as the filter <c>fichier</c> does in templates:
/// browsers keep these files for a year, and an old module under a new one would break the page.
/// </summary>
internal static partial class ModuleImports
{
    public static IReadOnlyList<OutputFile> Stamp(IReadOnlyList<OutputFile> assets)
    {
        var scripts = assets.Where(asset => asset.Path.EndsWith(".js", StringComparison.Ordinal)).ToDictionary(asset => asset.Path, StringComparer.Ordinal);
        var done = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        return [.. assets.Select(asset => scripts.ContainsKey(asset.Path) ? Stamped(asset.Path, scripts, done) : asset)];
    }

    /// <summary>A short hash of a file.</summary>
    public static string FingerprintOf(OutputFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))[..8];

    private static OutputFile Stamped(string path, Dictionary<string, OutputFile> scripts, Dictionary<string, OutputFile> done)
    {
        if (done.TryGetValue(path, out var known))
        {
            return known;
        }

        // Until it is done, a script stands for itself: two that import each other keep one plain address.
        done[path] = scripts[path];
        var text = Encoding.UTF8.GetString(scripts[path].Bytes.Span);
        var stamped = Import().Replace(text, match => TargetOf(path, match.Groups[2].Value) is var target && scripts.ContainsKey(target)
            ? $"{match.Groups[1].Value}{match.Groups[2].Value}?v={FingerprintOf(Stamped(target, scripts, done))}{match.Groups[3].Value}"
            : match.Value);
        return done[path] = stamped == text ? scripts[path] : OutputFile.FromText(path, stamped);
    }

    private static string TargetOf(string path, string import)
    {
        var folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";
        foreach (var part in import.Split('/'))
        {
            folder = part switch
            {
                "." => folder,
                ".." => folder.Contains('/') ? folder[..folder.LastIndexOf('/')] : "",
                _ => folder.Length == 0 ? part : $"{folder}/{part}",
            };
        }

        return folder;
    }

    [GeneratedRegex("""((?:\bfrom\s*|\bimport\s*\(?\s*)["'])(\.{1,2}/[^"'?#]+\.js)(["'])""")]
    private static partial Regex Import();
}
