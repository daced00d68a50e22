using Portal.Figures;
using Portal.Model;

namespace Portal.Charter;

/// <summary>All that a recommendation may look at: rows, settings, the day, and of pages the front matter and the headings.</summary>
/// <param name="Facts">The rows, the settings and the day.</param>
/// <param name="Pages">The pages of the site.</param>
/// <param name="HasPassedTheGate">Whether the disclosure gate let this build through.</param>
public sealed record Dossier(Facts Facts, IReadOnlyList<Page> Pages, bool HasPassedTheGate)
{
    public DateOnly Today => Facts.Today;

    /// <summary>The programme under way: the last to have begun, else the first to come.</summary>
    public Programme? Programme
        => Facts.Settings.Programmes.Where(p => p.Start <= Today).MaxBy(p => p.Start) ?? Facts.Settings.Programmes.MinBy(p => p.Start);

    public DateOnly? FirstDeployment => Programme?.FirstDeployment;

    /// <summary>Schools open today. A school that closes is open until the day before.</summary>
    public IReadOnlyList<Row> Schools => [.. Rows("ecoles").Where(school => OpenSchools.IsOpen(school, Today))];

    public IReadOnlyList<Row> Rows(string dataset) => Facts.Rows(dataset);

    /// <summary>The rows whose date has come: what is planned proves nothing yet.</summary>
    public IEnumerable<Row> Past(string dataset, string dateColumn) => Rows(dataset).Where(row => row.Date(dateColumn) <= Today);

    /// <summary>The page of that <c>document</c>; of several, the one that was adopted last.</summary>
    public Page? Document(string name)
        => Pages.Where(p => p.Front.Document == name)
            .OrderByDescending(p => p.Front.ApprovedOn ?? p.Front.PresentedOn).ThenBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A column as residents read it.</summary>
    internal string Column(string dataset, string column) => Labels.TitleOf(Facts, dataset, column);
}
