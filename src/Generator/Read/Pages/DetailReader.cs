using System.Text.RegularExpressions;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Reads a line of a block that may cite figures: <c>{{ depenses_realisees exercice=2025 par=eleve | euros }} par élève en 2025</c>.</summary>
internal static partial class DetailReader
{
    /// <summary>The words and the figures in their order; empty where the key is absent. What is wrong with a figure is noted at its place.</summary>
    public static IReadOnlyList<DetailPart> Read(MapReader reader, string key)
    {
        if (reader.Text(key) is not { } text || reader.Node(key) is not YamlScalar scalar)
        {
            return [];
        }

        var (parts, start) = (new List<DetailPart>(), 0);
        foreach (Match match in Reference().Matches(text))
        {
            parts.Add(new(text[start..match.Index], null));
            var column = scalar.Place.Column + match.Index + (scalar.IsQuoted ? 1 : 0);
            if (FigureReader.Read(match.Groups[1].Value, scalar.Place with { Column = column }, reader.Faults) is { } figure)
            {
                parts.Add(new("", figure));
            }

            start = match.Index + match.Length;
        }

        return [.. parts.Append(new(text[start..], null)).Where(part => part.Figure is not null || part.Words.Length > 0)];
    }

    /// <summary>What residents will read of a text, as long as what was written: a reference is no typed number.</summary>
    public static YamlScalar Words(YamlScalar text)
        => text with { Value = Reference().Replace(text.Value, match => new string(Prose.Figure, match.Length)) };

    [GeneratedRegex(@"\{\{(.*?)\}\}")]
    private static partial Regex Reference();
}
