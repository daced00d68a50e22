using Portal.Diagnostics;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>A sheet ready for its template.</summary>
/// <param name="Front">Title and summary.</param>
/// <param name="Name">The variable of the template.</param>
/// <param name="View">What it holds.</param>
/// <param name="Secrecy">How the results on persons that it shows are protected; null where it shows none.</param>
internal sealed record Sheet(FrontMatter Front, string Name, object View, SecrecyView? Secrecy);

/// <summary>The one entry: from a page of the list to what its template is given. The median's proof has a file, which its page leads to.</summary>
internal sealed class SheetRenderer(SiteViews views, Proofs proofs, Address address, Words words, DiagnosticBag faults, FileView? median, Func<PageBlock, string> print)
{
    /// <summary>The templates and what each is given.</summary>
    public static readonly IReadOnlyList<(SheetKind Kind, string Variable, Type Type)> Templates =
    [
        (SheetKind.School, "ecole", typeof(SchoolView)),
        (SheetKind.Speeds, "debits", typeof(SpeedsView)),
        (SheetKind.Report, "bilan", typeof(ReportView)),
        (SheetKind.Return, "restitution", typeof(ReturnView)),
    ];

    private readonly IndicatorViews indicators = new(views.Dossier, views, proofs, address, words);

    public Sheet Of(SheetPage sheet)
    {
        var place = Place.Start($"theme/input/{SheetList.Templates[sheet.Kind]}");
        var telling = new Telling(views, indicators, proofs, address, words, faults, place) { HeadingLevel = 2 };
        return sheet.Kind switch
        {
            SheetKind.School => new Sheet(Front(sheet, "ecole"), "ecole", SchoolSheet.Of(telling, sheet.School, print), null),
            SheetKind.Speeds => new Sheet(Front(sheet, "debits"), "debits", Speeds.Of(telling) with { Csv = median }, null),
            SheetKind.Report => new Sheet(Front(sheet, "bilan"), "bilan", YearSheets.Report(telling, sheet, indicators, place), views.Secrecy.Of(YearResults.Rows(telling, sheet.Year))),
            _ => new Sheet(Front(sheet, "restitution"), "restitution", YearSheets.Return(telling, sheet), views.Secrecy.Of(YearOpinions.Rows(telling, sheet.Year))),
        };
    }

    private FrontMatter Front(SheetPage sheet, string name) => new() { Title = Filled($"{name}.titre", sheet), Summary = Filled($"{name}.resume", sheet) };

    private string Filled(string key, SheetPage sheet) => words[key].Replace("{sujet}", sheet.Subject, StringComparison.Ordinal);
}
