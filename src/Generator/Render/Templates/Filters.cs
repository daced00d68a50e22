using System.Globalization;
using Fluid;
using Fluid.Values;
using Portal.Model;

namespace Portal.Render.Templates;

/// <summary>The filters of the theme that are ours: <c>texte</c>, <c>adresse</c>, <c>fichier</c>, <c>date_longue</c>, <c>nombre</c>, <c>euros</c>, <c>taille</c>.</summary>
internal static class Filters
{
    public static readonly string[] Own = ["texte", "adresse", "fichier", "date_longue", "nombre", "euros", "taille"];

    /// <param name="filters">Where to register them.</param>
    /// <param name="texts">The interface texts.</param>
    /// <param name="address">The site's addresses.</param>
    /// <param name="fingerprints">A short hash of each asset, so that browsers may keep it for good.</param>
    public static void Register(FilterCollection filters, IReadOnlyDictionary<string, string> texts, Address address, IReadOnlyDictionary<string, string> fingerprints)
    {
        filters.AddFilter("texte", (input, _, _) => texts.TryGetValue(input.ToStringValue(), out var text)
            ? new StringValue(text)
            : throw new TemplateFault($"le texte « {input.ToStringValue()} » n'existe pas dans « theme/textes.yml »."));
        filters.AddFilter("adresse", (input, _, _) => new StringValue(address.Of(input.ToStringValue())));
        filters.AddFilter("fichier", (input, _, _) =>
        {
            var path = input.ToStringValue().TrimStart('/');
            return fingerprints.TryGetValue(path, out var hash)
                ? new StringValue($"{address.Of(path)}?v={hash}")
                : throw new TemplateFault($"le fichier « {path} » n'existe ni dans « input » ni dans « theme/input ».");
        });
        filters.AddFilter("date_longue", (input, _, _) => DateOnly.TryParseExact(input.ToStringValue(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new StringValue(French.LongDate(date))
            : input);
        filters.AddFilter("nombre", (input, _, _) => input.IsNil() ? input : new StringValue(French.ShortNumber(input.ToNumberValue())));
        filters.AddFilter("euros", (input, _, _) => input.IsNil() ? input : new StringValue(French.Euros(input.ToNumberValue())));
        filters.AddFilter("taille", (input, _, _) => new StringValue(Size(input.ToNumberValue())));
    }

    private static string Size(decimal bytes)
    {
        const string Narrow = "\u202f";
        return bytes switch
        {
            < 1_000 => $"{French.Number(bytes)}{Narrow}octets",
            < 1_000_000 => $"{French.Number(Math.Max(1, bytes / 1_000))}{Narrow}Ko",
            _ => $"{French.Number(bytes / 1_000_000, 1)}{Narrow}Mo",
        };
    }
}

/// <summary>A template asked for something that is not there: the author's fault, told with the template's name.</summary>
internal sealed class TemplateFault(string message) : Exception(message);
