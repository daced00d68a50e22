using Portal.Model;

namespace Portal.Render.Chapters;

/// <summary>How often a body promised to meet, as people say it: a table counts days.</summary>
internal static class Frequency
{
    private static readonly (int Least, int Most, string Words)[] Usual =
    [
        (7, 7, "par semaine"), (14, 15, "tous les quinze jours"), (28, 31, "par mois"), (59, 62, "tous les deux mois"), (89, 92, "tous les trois mois"),
        (119, 123, "tous les quatre mois"), (180, 184, "tous les six mois"), (364, 366, "par an"),
    ];

    /// <summary>« Une réunion tous les trois mois (90 jours au plus). »; « Une réunion tous les 200 jours au plus. » where no usual word fits.</summary>
    public static string Of(int days)
    {
        var count = $"{French.Number(days)} {French.Plural(days, "jour", "jours")} au plus";
        return Usual.FirstOrDefault(usual => days >= usual.Least && days <= usual.Most) is { Words: { } words } ? $"Une réunion {words} ({count})." : $"Une réunion tous les {count}.";
    }
}
