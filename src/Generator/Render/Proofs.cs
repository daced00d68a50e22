using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Proving;

namespace Portal.Render;

/// <summary>A figure that some page shows, with all that it was made of.</summary>
internal sealed record Proof(string Path, Evaluation Evaluation);

/// <summary>Collects the figures that pages show: one proof for each distinct aggregate, shared by all who show it.</summary>
internal sealed class Proofs
{
    private readonly ConcurrentDictionary<string, Proof> byPath = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Calculation> calculations = new(StringComparer.Ordinal);

    /// <summary>All that were asked for, in the order of their paths, which no parallel loop can change.</summary>
    public IReadOnlyList<Proof> Asked => [.. byPath.Values.OrderBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>The figures that are made of others, by their site path and in its order.</summary>
    public IReadOnlyList<(string Path, Calculation Calculation)> Calculations => [.. calculations.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value))];

    /// <summary>The site path of the proof of a figure that is made of others, each of which has its own.</summary>
    public string PathOf(Calculation calculation)
    {
        var path = $"/preuves/{Short($"calcul-{Suggestion.Fold(calculation.Title).Replace('_', '-')}", calculation.Title)}/";
        if (calculations.TryAdd(path, calculation))
        {
            foreach (var figure in calculation.First.Concat(calculation.Second))
            {
                PathOf(figure);
            }
        }

        return path;
    }

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
        return isPlain ? slug : Short(slug, full);
    }

    /// <summary>What can be read of a name in an address, and what keeps two of them apart.</summary>
    private static string Short(string slug, string full)
        => $"{slug[..Math.Min(60, slug.Length)].Trim('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..8]}";

    /// <summary>Who leaves it out asks the same.</summary>
    private static bool IsUsual(Measure measure, Criterion criterion)
        => criterion.Values is [var only] && measure.Defaults.TryGetValue(criterion.Column, out var usual) && usual == only;
}
