namespace Portal.Preview;

internal sealed record HeaderRule(string Pattern, IReadOnlyList<(string Name, string Value)> Headers)
{
    public bool Matches(string path) => Pattern.EndsWith('*') ? path.StartsWith(Pattern[..^1], StringComparison.Ordinal) : path == Pattern;
}

/// <summary>Reads the host's <c>_headers</c> format, so that the preview answers as the real site will.</summary>
internal static class HeaderRules
{
    public static IReadOnlyList<HeaderRule> Parse(string text)
    {
        var rules = new List<(string Pattern, List<(string, string)> Headers)>();
        foreach (var line in text.Split('\n').Where(l => l.Trim().Length > 0))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                rules.Add((line.Trim(), []));
            }
            else if (rules.Count > 0 && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return [.. rules.Select(r => new HeaderRule(r.Pattern, r.Headers))];
    }
}
