using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Publish;
using Portal.Render.Proving;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>The file of the median's proof: the rows it is found among, in the order of their speeds, and what they must give again.</summary>
internal static class SpeedsProof
{
    /// <returns>Null where the site has no such proof.</returns>
    public static (OutputFile Csv, ProvenFigure Figure)? Of(SiteViews views, Publication publication)
    {
        var facts = views.Dossier.Facts;
        var query = new Query { Dataset = "reseau", Column = Speeds.Column, Place = default };
        if (views.Sheets.FirstOrDefault(sheet => sheet.Kind == SheetKind.Speeds) is not { } page || Evaluation.Of(facts, query, [], new DiagnosticBag()) is not { } all)
        {
            return null;
        }

        var latest = Speeds.Latest(views.Dossier).ToHashSet();
        var shown = all.Narrow([], [.. all.Contributions.Where(part => latest.Contains(part.Row)).OrderBy(part => part.Amount)]);
        var csv = new OutputFile(ProofFile.PathOf(page.Path), ProofFile.Write(new CsvRecords(publication.Datasets.First(d => d.Name == "reseau").Csv.Bytes), shown));
        return (csv, ProofFile.FigureOf(page.Path, csv.Path, shown) with { Sum = Speeds.Median(shown.Contributions.Select(part => part.Amount)), IsMedian = true });
    }
}
