using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal;
using Portal.Model;

namespace Generator.Tests.Whole;

/// <summary>
/// Every figure can be traced: on each page of the sample, an amount, a percentage or a number alone in a cell leads to its proof, or to the row
/// that it was read from. What is let through is listed here, with why.
/// </summary>
public sealed partial class TracedFiguresTests
{
    /// <summary>Proofs and tables of data are what figures lead to; frames are the charts' pages once more, for other sites.</summary>
    private static readonly string[] Sources = ["preuves/", "donnees/", "publications/", "integrer/"];

    [Fact]
    public void Each_figure_that_a_page_shows_leads_to_its_proof_or_to_its_row()
    {
        var site = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2030, 1, 1))).Site!;
        var pages = site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !Sources.Any(s => f.Path.StartsWith(s, StringComparison.Ordinal))).ToList();

        var untraced = pages.AsParallel().SelectMany(Untraced).Order(StringComparer.Ordinal).ToList();

        Assert.True(pages.Count > 50, "the sample has its pages");
        Assert.True(untraced.Count == 0, string.Join('\n', untraced.Take(40)));
    }

    private static IEnumerable<string> Untraced(OutputFile page)
    {
        var main = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Bytes.Span)).QuerySelector("main");
        // A page that only sends elsewhere has none.
        return main is null ? [] : main.Descendants<IText>().Where(text => IsFigure(text) && !IsTraced(text.ParentElement!) && !MayStandAlone(text)).Select(text => $"{page.Path}: « {text.Data.Trim()} » in {PathOf(text.ParentElement!)}");
    }

    /// <summary>« 12 000 € » and « 12,5 % » anywhere; any other number where it is all that a cell says.</summary>
    private static bool IsFigure(IText text)
        => Measured().IsMatch(text.Data) || (text.ParentElement!.Closest("td.n, dd > b, .chiffre-valeur") is not null && Number().IsMatch(text.Data));

    private static bool IsTraced(IElement at)
        => LeadsToProof(at.Closest("a"))
            // The sentence, the drawing and the notes of a chart tell what its table holds: there each figure has its link.
            || at.Closest("svg, .g-phrase, .g-note, .g-unite, caption, figcaption") is not null
            // What is told of one row has the link of that row: a request, a contract, a step. A key figure has its proof below it.
            || (at.Closest("table, .comparaison") is null && new[] { "ul.chiffres > li", ".chapitre li", ".etapes li", ".jalons li", "section.contrat", ".indicateur", ".bilan li" }.Any(one => at.Closest(one)?.QuerySelectorAll("a").Any(LeadsToProof) == true));

    private static bool MayStandAlone(IText text)
    {
        var at = text.ParentElement!;
        return
            // All parts of a hundred, by construction.
            (text.Data.Trim() is "100\u202f%" && at.Closest("tfoot") is not null)
            // What an author wrote, in the page or in a row: words, which rules of their own hold.
            || at.Closest("main .corps > p, main .corps > ul, main .corps > ol:not([class]), td:not(.n), .tableau-pied > p, .jalons p, .chapitre-suite p") is not null
            // How results on persons are protected; the code that puts a chart on another site; settings of the programme.
            || at.Closest("aside.methode, pre, .charte .preuves") is not null
            // How many rows a dataset has: that they are counted again is said above the table.
            || (at.Closest("td.n") is not null && at.Closest("tr")?.QuerySelector("th a[href^='/donnees/']") is not null && !Measured().IsMatch(text.Data) && at.Closest("table")?.TextContent.Contains("Totaux recalculés", StringComparison.Ordinal) == true);
    }

    private static bool LeadsToProof(IElement? link)
        => link?.GetAttribute("href") is { } address && (address.Contains("/preuves/", StringComparison.Ordinal) || (address.Contains("/donnees/", StringComparison.Ordinal) && address.Contains('#')));

    private static string PathOf(IElement element)
        => string.Join(" > ", element.GetAncestors().OfType<IElement>().TakeWhile(e => e.LocalName != "main").Prepend(element).Reverse().Select(e => e.ClassName is { Length: > 0 } name ? $"{e.LocalName}.{name}" : e.LocalName));

    [GeneratedRegex(@"\d[\d\u202f\u00a0]*(?:,\d+)?[\u00a0\u202f ](?:€|%)")]
    private static partial Regex Measured();

    [GeneratedRegex(@"^\s*\d[\d\u202f\u00a0,]*(?:[\u00a0\u202f]\p{L}+)?\s*$")]
    private static partial Regex Number();
}
