using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Proving;

namespace Portal.Render;

/// <summary>A figure that some page shows, with all that it was made of.</summary>
internal sealed record Proof(string Path, Evaluation Evaluation);

/// <summary>Collects the figures that pages show: one proof for each distinct aggregate, shared by all who show it.</summary>
internal sealed partial class Proofs
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
        // A commune may give one name to several figures: what is computed tells them apart.
        var full = string.Join(' ', [calculation.Title, $"{calculation.Operation}", calculation.Per.ToString(CultureInfo.InvariantCulture), .. calculation.First.Select(PathOf), "/", .. calculation.Second.Select(PathOf)]);
        var path = $"/preuves/{Short($"calcul-{Suggestion.Fold(calculation.Title).Replace('_', '-')}", full)}/";
        calculations.TryAdd(path, calculation);
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
        var filter = query.Filter.Where(c => !IsUsual(evaluation.Measure, c)).ToList();
        var whole = query.Whole ?? [];
        var full = string.Join('-', [
            name, .. Told(filter), .. evaluation.Opened.Order(StringComparer.Ordinal).Select(column => $"{column}=*"),
            .. query.Per is { } per ? [$"par-{per}"] : Array.Empty<string>(), .. query.In is { } way ? [$"en-{way}"] : Array.Empty<string>(), .. Told(whole).Select(c => $"sur-{c}"),
        ]);
        var slug = Suggestion.Fold(full).Replace('_', '-');

        // Two filters could fold into one slug, so could a column and a measure, and long ones make poor addresses: the hash keeps them apart.
        var isPlain = slug.Length <= 80 && query.Measure is not null && evaluation.Opened.Count == 0 && filter.Concat(whole).All(c => c is { IsWhole: false, Values: [var only] } && PlainValue().IsMatch(only));
        return isPlain ? slug : Short(slug, full);
    }

    private static IEnumerable<string> Told(IEnumerable<Criterion> filter)
        => filter.Select(c => $"{c.Column}={(c.IsWhole ? "=" : "")}{string.Join(',', c.Values.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);

    /// <summary>No other value makes the same piece of an address: a name in words and underscores, a number, or a period.</summary>
    [GeneratedRegex(@"\A(?:[a-z]+[0-9]*(?:_[a-z]+[0-9]*)*|[0-9]+|[0-9]{4}-[0-9]{2,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainValue();

    /// <summary>What can be read of a name in an address, and what keeps two of them apart.</summary>
    private static string Short(string slug, string full)
        => $"{slug[..Math.Min(60, slug.Length)].Trim('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..8]}";

    /// <summary>Who leaves it out asks the same.</summary>
    private static bool IsUsual(Measure measure, Criterion criterion)
        => criterion.Values is [var only] && measure.Defaults.TryGetValue(criterion.Column, out var usual) && usual == only;
}
