using System.Buffers;
using System.Text.RegularExpressions;

namespace Portal.Check.Persons;

/// <summary>« M. », « Mme », « Mlle », « Monsieur » or « Madame » and a name. A title alone (« Mme la maire ») names nobody in particular.</summary>
internal static partial class Names
{
    /// <summary>What every civility holds, whatever its capitals: few texts do.</summary>
    private static readonly SearchValues<string> Civilities = SearchValues.Create(["M.", "Mr", "mme", "lle", "adame", "onsieur", "ssieurs", "esdames"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that follow a civility and are no name.</summary>
    private static readonly HashSet<string> Titles =
    [
        "adjoint", "adjointe", "conseiller", "conseillere", "conseillers", "directeur", "directrice", "inspecteur", "inspectrice", "la", "le", "les",
        "madame", "maire", "maires", "ministre", "monsieur", "prefet", "prefete", "president", "presidente", "principal", "principale", "proviseur",
        "proviseure", "recteur", "rectrice", "l",
    ];

    /// <summary>A street or a school that bears a name is no person.</summary>
    private static readonly HashSet<string> Bearers = ["allee", "avenue", "boulevard", "college", "ecole", "impasse", "lycee", "place", "rue", "salle", "square"];

    public static void Find(string text, KnownContacts known, ref List<Trace>? found)
    {
        if (!text.AsSpan().ContainsAny(Civilities))
        {
            return;
        }

        foreach (Match match in Named().Matches(text))
        {
            var words = Words.Of(match.Groups["name"].Value);
            if (!words.All(Titles.Contains) && !known.HasName(words) && !Bearers.Contains(Words.Before(text, match.Index)))
            {
                TraceFinder.Add(ref found, TraceKind.Name, match.Index);
            }
        }
    }

    /// <summary>Up to four words with a capital, with their particles and initials; Markdown may make them bold.</summary>
    [GeneratedRegex(
        @"(?<![\w'’])(?:MM?\.|Mr\.?|[Mm](?:me|lle)s?|M(?:ME|LLE)S?|[Mm](?:onsieur|adame|ademoiselle)|M(?:essieurs|esdames)|MONSIEUR|MADAME|MADEMOISELLE)[\s*_]{1,4}"
            + @"(?<name>(?:d(?:e|u|es)\s(?:la\s)?|d['’])?(?:\p{Lu}\.[\s-]?){0,3}\p{Lu}[\p{L}\p{M}'’-]{1,40}(?:\s(?:d(?:e|u|es)\s(?:la\s)?|d['’])?\p{Lu}[\p{L}\p{M}'’-]{1,40}){0,3})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
