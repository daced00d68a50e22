using Portal.Model;

namespace Portal.Charter;

/// <summary>A school year that has ended, the page of its results and the first news item after that page.</summary>
internal sealed record PublishedYear(SchoolYear Year, Page? Page, DateOnly? On, Page? News);

/// <summary>What was published of each school year: for the charter, and for the chapter on communication.</summary>
internal static class PublishedResults
{
    /// <summary>The years that ended since the first deployment, oldest first.</summary>
    public static IReadOnlyList<PublishedYear> Of(Dossier dossier)
    {
        var pages = Pages(dossier).ToLookup(page => YearOf(dossier, page));
        var news = dossier.Pages.Where(p => p.Front.Category == PageCategory.News && p.Front.Date <= dossier.Today).OrderBy(p => p.Front.Date).ToList();
        return [.. SchoolYear.EndedSince(dossier.FirstDeployment, dossier.Today).Select(year =>
        {
            var page = pages[year].MinBy(p => DayOf(dossier, p));
            var from = page is null ? null : DayOf(dossier, page);
            var first = page is null ? null : news.Find(item => item.Front.Date >= (from ?? year.LastDay) && item.Front.Date <= year.Next.LastDay);
            return new PublishedYear(year, page, from, first);
        })];
    }

    /// <summary>The pages of results whose day has come.</summary>
    public static IEnumerable<Page> Pages(Dossier dossier)
        => dossier.Pages.Where(p => p.Front.Category == PageCategory.Results && !(p.Front.Date > dossier.Today));

    /// <summary>Whether there is anything to publish: a page that waits for its figures is no result.</summary>
    public static bool HasResults(Dossier dossier)
        => Indicators.Values(dossier.Rows("resultats")).Any() || dossier.Rows("satisfaction").Count > 0;

    /// <summary>Whether figures of that year are published, be there a page that tells them or not.</summary>
    public static bool HasResults(Dossier dossier, SchoolYear year)
        => Indicators.Values(dossier.Rows("resultats")).Concat(dossier.Rows("satisfaction")).Any(row => row.Text("periode") == year.Name);

    private static DateOnly? DayOf(Dossier dossier, Page page) => page.Front.Date ?? EvaluationOf(dossier, page)?.Date("tenue_le");

    /// <summary>The year of the evaluation that the page names, else the last that had ended on its date.</summary>
    private static SchoolYear? YearOf(Dossier dossier, Page page)
        => EvaluationOf(dossier, page) is { } evaluation ? SchoolYear.Of(evaluation.Text("annee_scolaire"))
            : page.Front.Date is { } date ? new SchoolYear(SchoolYear.Of(date).Start - 1)
            : null;

    private static Row? EvaluationOf(Dossier dossier, Page page)
        => page.Front.Evaluation is { } id && dossier.Rows("evaluations").FirstOrDefault(row => row.Text("evaluation_id") == id) is var row && row != default ? row : null;
}
