using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Sheets;

internal enum SheetKind
{
    /// <summary>A school: who and where, equipment, network, money, milestones.</summary>
    School,

    /// <summary>How the median of the schools' speeds is found.</summary>
    Speeds,

    /// <summary>A school year for residents, on one sheet of paper.</summary>
    Report,

    /// <summary>A school year for the school teams.</summary>
    Return,
}

/// <summary>A page that the data alone call for: no author wrote it.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Path">Its site path.</param>
/// <param name="Subject">The school's name or the school year.</param>
internal sealed record SheetPage(SheetKind Kind, string Path, string Subject)
{
    /// <summary>The school; of no use on other sheets.</summary>
    public Row School { get; init; }

    public SchoolYear Year { get; init; }
}

/// <summary>Which sheets a commune's data call for.</summary>
internal static class SheetList
{
    private const int LongestSlug = 100;

    public static readonly IReadOnlyDictionary<SheetKind, string> Templates = new Dictionary<SheetKind, string>
    {
        [SheetKind.School] = "ecoles/_ecole.liquid",
        [SheetKind.Speeds] = "ecoles/_debits.liquid",
        [SheetKind.Report] = "bilans/_bilan.liquid",
        [SheetKind.Return] = "restitutions/_restitution.liquid",
    };

    /// <summary>Those whose template the theme has, less those whose address a page of the commune has taken.</summary>
    public static IReadOnlyList<SheetPage> Of(Dossier dossier, Theme theme)
    {
        var taken = dossier.Pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var sheets = Schools(dossier).Concat(Years(dossier)).Where(IsFree).ToList();

        // The sheets of schools alone lead to it, and one speed has no median.
        var measured = Speeds.Latest(dossier).Select(row => row.Text("uai")).ToHashSet(StringComparer.Ordinal);
        var median = new SheetPage(SheetKind.Speeds, "/preuves/debit-median-des-ecoles/", "");
        if (measured.Count > 1 && sheets.Exists(sheet => sheet.Kind == SheetKind.School && measured.Contains(sheet.School.Text("uai"))) && IsFree(median))
        {
            sheets.Add(median);
        }

        return sheets;

        bool IsFree(SheetPage sheet) => theme.Templates.ContainsKey(Templates[sheet.Kind]) && taken.Add(sheet.Path);
    }

    /// <summary>Every school that has opened, by name; one that has closed keeps its address.</summary>
    private static IEnumerable<SheetPage> Schools(Dossier dossier)
    {
        var schools = dossier.Rows("ecoles").Where(school => !(school.Date("ouverte_le") > dossier.Today)).OrderBy(school => Suggestion.Fold(school.Text("nom") ?? school.Key), StringComparer.Ordinal).ToList();
        var slugs = schools.ToLookup(SlugOf, StringComparer.Ordinal);
        foreach (var school in schools)
        {
            // Two schools of one name are told apart by their number.
            var isAlone = SlugOf(school) is { Length: > 0 } slug && slugs[slug].Take(2).Count() == 1;
            var name = isAlone ? school.Text("nom")! : $"{school.Text("nom")} ({school.Key})";
            var address = isAlone ? SlugOf(school) : $"{SlugOf(school)}-{Slug(school.Key)}".Trim('-');
            yield return new SheetPage(SheetKind.School, $"/ecoles/{address}/", name) { School = school };
        }
    }

    /// <summary>A report and a return for each school year that has ended since the programme began and that it reached, the newest first. Beyond, only what was measured gives one.</summary>
    private static IEnumerable<SheetPage> Years(Dossier dossier)
    {
        var programmes = dossier.Facts.Settings.Programmes;
        var years = programmes.Count == 0 ? [] : SchoolYear.EndedSince(programmes.Min(programme => programme.Start), dossier.Today);
        foreach (var year in years.Where(year => programmes.Any(programme => year.FirstDay <= programme.Horizon) || MeasuredIn(dossier, year)).Reverse())
        {
            yield return new SheetPage(SheetKind.Report, $"/bilans/{year.Name}/", year.Name) { Year = year };
            yield return new SheetPage(SheetKind.Return, $"/restitutions/{year.Name}/", year.Name) { Year = year };
        }
    }

    private static bool MeasuredIn(Dossier dossier, SchoolYear year)
        => dossier.Rows("resultats").Concat(dossier.Rows("satisfaction")).Any(row => row.Text("periode") == year.Name);

    private static string SlugOf(Row school) => Slug(school.Text("nom") ?? "");

    /// <summary>Cut where it would be longer than the name of a folder may be.</summary>
    private static string Slug(string name)
    {
        var slug = string.Concat(Suggestion.Fold(name).Replace('_', '-').Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')).Trim('-');
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].Trim('-');
    }
}
