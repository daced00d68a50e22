using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Reads a figure in a sentence: <c>depenses_realisees exercice=2025 par=eleve | euros</c>, <c>… en=pourcentage</c>.</summary>
internal static class FigureReader
{
    private static readonly Dictionary<string, FigureFormat> Formats = new(StringComparer.Ordinal)
    {
        ["euros"] = FigureFormat.Euros,
        ["nombre"] = FigureFormat.Number,
        ["pourcent"] = FigureFormat.Percent,
        ["date"] = FigureFormat.Date,
    };

    /// <summary>The reference, or null when it is badly written (the fault is then noted).</summary>
    /// <param name="text">What stands between the double braces.</param>
    /// <param name="place">The place of the first brace.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static FigureReference? Read(string text, Place place, DiagnosticBag faults)
    {
        var bar = text.LastIndexOf('|');
        var format = FigureFormat.Automatic;
        if (bar >= 0)
        {
            var word = text[(bar + 1)..].Trim();
            if (!Formats.TryGetValue(word, out format))
            {
                faults.Add(Codes.FigureInvalid, place, $"le format « {word} » n'existe pas. {Suggestion.Sentence(word, Formats.Keys)}");
                return null;
            }
        }

        var body = bar >= 0 ? text[..bar] : text;
        var start = body.Length - body.TrimStart().Length;
        var stop = body.IndexOf(' ', start) is var space and >= 0 ? space : body.Length;
        var measure = body[start..stop].Trim();
        if (measure.Length == 0 || measure.Contains('='))
        {
            faults.Add(Codes.FigureInvalid, place, "un chiffre s'écrit « {{ mesure colonne=valeur | format }} », par exemple « {{ depenses_realisees exercice=2025 | euros }} ».");
            return null;
        }

        var argumentsPlace = place with { Column = place.Column + 2 + stop };
        if (QueryReader.ReadLine(body[stop..], argumentsPlace, faults, Codes.FigureInvalid) is not { } criteria)
        {
            return null;
        }

        var per = criteria.FirstOrDefault(c => c.Column == "par");
        if (per is not null && !QueryReader.Divisors.Contains(per.Values[0]))
        {
            faults.Add(Codes.FigureInvalid, per.Place, $"« par={per.Values[0]} » n'existe pas. {Suggestion.Sentence(per.Values[0], QueryReader.Divisors)}");
            return null;
        }

        var counting = criteria.FirstOrDefault(c => c.Column == "en");
        if (counting is not null && !QueryReader.Countings.Contains(counting.Values[0]))
        {
            faults.Add(Codes.FigureInvalid, counting.Place, $"« en={counting.Values[0]} » n'existe pas. {Suggestion.Sentence(counting.Values[0], QueryReader.Countings)}");
            return null;
        }

        var query = new Query { Measure = measure, Filter = [.. criteria.Where(c => c != per && c != counting)], Per = per?.Values[0], In = counting?.Values[0], Place = place };
        if (query is { IsShare: true, Per: not null })
        {
            faults.Add(Codes.FigureInvalid, counting!.Place, $"{QueryReader.ShareDivided}.");
            return null;
        }

        return new FigureReference(query, format);
    }
}
