using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record SchoolsView(IReadOnlyList<SchoolLineView> Open, IReadOnlyList<SchoolLineView> Closed, LinkView Source);

/// <summary>A school: its name, which leads to its sheet, where it is, and its pupils of the last year that was counted.</summary>
internal sealed record SchoolLineView(string Name, string Address, string Level, string? Place)
{
    public FigureView? Pupils { get; init; }

    public string? Year { get; init; }

    public string? ClosedOn { get; init; }
}

/// <summary>P1: the schools, by name; those that have closed come after.</summary>
internal static class Schools
{
    public static SchoolsView? Of(Telling telling)
    {
        var schools = telling.Dossier.Rows("ecoles").Where(school => !(school.Date("ouverte_le") > telling.Dossier.Today))
            .OrderBy(school => Suggestion.Fold(school.Text("nom") ?? school.Key), StringComparer.Ordinal).ToLookup(school => OpenSchools.IsOpen(school, telling.Dossier.Today));
        return schools.Count == 0 ? null
            : new SchoolsView([.. schools[true].Select(school => LineOf(telling, school))], [.. schools[false].Select(school => LineOf(telling, school))], telling.DatasetLink("ecoles"));
    }

    private static SchoolLineView LineOf(Telling telling, Row school)
    {
        var now = SchoolYear.Of(telling.Dossier.Today).Name;
        var counted = telling.Dossier.Rows("effectifs")
            .Where(row => row.Text("uai") == school.Text("uai") && string.CompareOrdinal(row.Text("annee_scolaire"), now) <= 0 && !row["eleves"].IsMissing)
            .OrderByDescending(row => row.Text("annee_scolaire"), StringComparer.Ordinal).FirstOrDefault();
        return new SchoolLineView(school.Text("nom") ?? school.Key, telling.SheetOf(school) ?? telling.RowLink(school), telling.Text(school, "niveau"), school.Text("adresse"))
        {
            Pupils = counted == default ? null : new FigureView(telling.Text(counted, "eleves"), telling.RowLink(counted)),
            Year = counted == default ? null : counted.Text("annee_scolaire"),
            ClosedOn = school.Text("fermee_le"),
        };
    }
}
