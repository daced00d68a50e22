using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Splits a page into its front matter and its body, and types the first.</summary>
internal static class FrontMatterReader
{
    private static readonly MapCodes MapCodes = new(Codes.FrontMatterUnknownKey, Codes.FrontMatterInvalid, Codes.PageWithoutTitle);

    public static readonly string[] Axes = ["P1", "P2", "P3", "P4", "B1", "B2", "B3", "B4"];

    /// <summary>The keys whose values residents read.</summary>
    private static readonly string[] TextKeys = ["titre", "titre_court", "resume"];

    /// <summary>The front matter, the body and the line where the body starts; null when there is no usable front matter.</summary>
    public static (FrontMatter Front, string Body, int BodyLine)? Read(string text, string file, DiagnosticBag faults)
    {
        var end = text.StartsWith("---", StringComparison.Ordinal) ? FindEnd(text) : -1;
        if (end < 0)
        {
            faults.Add(Codes.FrontMatterMissing, Place.Start(file), "la page doit commencer par un en-tête : une ligne « --- », une ligne « titre: … », puis une ligne « --- ».");
            return null;
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (YamlReader.ReadMap(text[start..end], new Place(file, 2, 1), faults) is not { } map)
        {
            return null;
        }

        var bodyStart = text.IndexOf('\n', end) is var newline and >= 0 ? newline + 1 : text.Length;
        var bodyLine = text.AsSpan(0, bodyStart).Count('\n') + 1;
        return (ReadKeys(map, faults), text[bodyStart..], bodyLine);
    }

    private static int FindEnd(string text)
    {
        var at = 3;
        while ((at = text.IndexOf("\n---", at, StringComparison.Ordinal)) >= 0)
        {
            var rest = text.AsSpan(at + 4);
            var line = rest.IndexOf('\n') is var stop and >= 0 ? rest[..stop] : rest;
            if (line.Trim().IsEmpty)
            {
                return at + 1;
            }

            at += 4;
        }

        return -1;
    }

    private static FrontMatter ReadKeys(YamlMap map, DiagnosticBag faults)
    {
        var reader = new MapReader(map, MapCodes, faults);
        var front = new FrontMatter
        {
            Title = reader.Text("titre", required: true) ?? "",
            ShortTitle = reader.Text("titre_court"),
            Summary = reader.Text("resume"),
            Date = reader.Date("date"),
            Order = reader.Integer("ordre", 0, 10_000),
            Axis = reader.Choice("axe", Axes),
            IsDraft = reader.Boolean("brouillon") ?? false,
            Category = reader.Choice("categorie", ["actualite", "resultats", "page"]) switch
            {
                "actualite" => PageCategory.News,
                "resultats" => PageCategory.Results,
                _ => PageCategory.Page,
            },
            Document = reader.Choice("document", ["vision", "plan-orientation", "deploiement"]),
            ApprovedOn = reader.Date("approuve_le"),
            PresentedOn = reader.Date("presente_le"),
            Evaluation = reader.Text("evaluation"),
            EvaluationPlace = reader.PlaceOf("evaluation"),
            Texts = [.. TextKeys.Select(key => map[key]).OfType<YamlScalar>()],
            AllowedNumbers = [.. reader.Maps("nombres_admis").Select(AllowedNumber).OfType<AllowedNumber>()],
            RedirectedFrom = [.. reader.List("redirige_depuis").Select(old => SitePath(old, reader)).OfType<string>()],
        };
        if (front is { Category: PageCategory.News, Date: null })
        {
            reader.Invalid("date", map.Place, "une actualité porte sa date. Ajoutez par exemple « date: 2025-09-01 »");
        }

        reader.Close();
        (string Key, DateOnly? Day)[] days = [("date", front.Date), ("approuve_le", front.ApprovedOn), ("presente_le", front.PresentedOn)];
        return front with { Days = [.. days.Where(d => d.Day is not null).Select(d => (d.Key, d.Day!.Value, reader.PlaceOf(d.Key)))] };
    }

    private static AllowedNumber? AllowedNumber(MapReader item)
    {
        var (text, reason) = (item.Text("texte"), item.Text("raison"));
        if (text is null || reason is null)
        {
            item.Invalid("texte", item.Place, "une exception donne les mots exacts (« texte: ») et pourquoi ce nombre peut être publié (« raison: »)");
        }

        item.Close();
        return text is null || reason is null ? null : new AllowedNumber(text, reason, item.PlaceOf("texte"));
    }

    private static string? SitePath(YamlScalar old, MapReader reader)
    {
        var path = old.Value.Trim();
        if (path.Length > 1 && path[0] == '/' && path[1] != '/' && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && !path.Contains("..", StringComparison.Ordinal))
        {
            return path;
        }

        reader.Invalid("redirige_depuis", old.Place, $"« {path} » n'est pas une ancienne adresse du site. Écrivez-la depuis la racine, par exemple « /subventions/ »");
        return null;
    }
}
