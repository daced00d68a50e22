using System.Text.RegularExpressions;

namespace Browser.Tests;

/// <summary>The `_headers` file as Netlify applies it: every rule whose path matches adds its headers.</summary>
internal sealed class HeadersFile
{
    private readonly List<(Regex Path, List<(string Name, string Value)> Headers)> rules = [];

    public static HeadersFile Read(string path)
    {
        var file = new HeadersFile();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#')) continue;
            if (!char.IsWhiteSpace(line[0]))
            {
                file.rules.Add((Pattern(line.Trim()), []));
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || file.rules.Count == 0) throw new InvalidDataException($"_headers: « {line} » is no header.");
            file.rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
        return file;
    }

    public IEnumerable<(string Name, string Value)> For(string path) => rules
        .Where(rule => rule.Path.IsMatch(path)).SelectMany(rule => rule.Headers)
        .GroupBy(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase)
        .Select(group => (group.Key, string.Join(", ", group)));

    private static Regex Pattern(string path)
    {
        var escaped = Regex.Escape(path).Replace(@"\*", ".*", StringComparison.Ordinal);
        return new Regex("^" + Regex.Replace(escaped, ":[A-Za-z]+", "[^/]+") + "$", RegexOptions.CultureInvariant);
    }
}
