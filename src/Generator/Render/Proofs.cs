using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render;

/// <summary>A figure that some page shows, with all that it was made of.</summary>
internal sealed record Proof(string Path, Evaluation Evaluation);

/// <summary>Collects the figures that pages show: one proof for each distinct aggregate, shared by all who show it.</summary>
internal sealed class Proofs
{
    private readonly ConcurrentDictionary<string, Proof> byPath = new(StringComparer.Ordinal);

    /// <summary>All that were asked for, in the order of their paths, which no parallel loop can change.</summary>
    public IReadOnlyList<Proof> Asked => [.. byPath.Values.OrderBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>The site path of the proof of a figure.</summary>
    public string PathOf(Evaluation evaluation)
    {
        // Who asks first must not decide how the page is written.
        var asked = evaluation.Canonical();
        var path = $"/preuves/{Slug(asked)}/";
        if (byPath.TryAdd(path, new Proof(path, asked)))
        {
            // Its page leads there.
            foreach (var other in asked.ByPeriod().Append(asked.Query.IsShare ? asked.Whole() : asked.CountOfDivisor()).OfType<Evaluation>())
            {
                PathOf(other);
            }
        }

        return path;
    }

    private static string Slug(Evaluation evaluation)
    {
        var query = evaluation.Query;
        var name = query.Measure ?? $"{query.Dataset}-{query.Column}";
        var filter = query.Filter.Where(c => !IsUsual(evaluation.Measure, c)).OrderBy(c => c.Column, StringComparer.Ordinal)
            .Select(c => $"{c.Column}={(c.IsWhole ? "=" : "")}{string.Join(',', c.Values)}");
        var full = string.Join('-', filter.Prepend(name).Concat(evaluation.Opened.Order(StringComparer.Ordinal).Select(column => $"{column}=*")).Concat(query.Per is { } per ? [$"par-{per}"] : [])
            .Concat(query.In is { } way ? [$"en-{way}"] : []).Concat(query.Whole is { } whole ? whole.Select(c => $"sur-{c.Column}={string.Join(',', c.Values)}") : []));
        var slug = Suggestion.Fold(full).Replace('_', '-');

        // Two filters could fold into one slug, and long ones make poor addresses: the hash keeps them apart.
        var isPlain = slug.Length <= 80 && query.Filter.All(c => !c.IsWhole && !c.Values.Contains("")) && full.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '=');
        return isPlain ? slug : $"{slug[..Math.Min(60, slug.Length)].Trim('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..8]}";
    }

    /// <summary>Who leaves it out asks the same.</summary>
    private static bool IsUsual(Measure measure, Criterion criterion)
        => criterion.Values is [var only] && measure.Defaults.TryGetValue(criterion.Column, out var usual) && usual == only;
}
