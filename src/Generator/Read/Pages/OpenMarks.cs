using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>A fence or a comment that is not closed takes the rest of the page with it, and nothing on the page shows it.</summary>
internal static class OpenMarks
{
    private const string CommentStart = "<!--";

    private const string CommentEnd = "-->";

    private const string Fence = "```";

    /// <summary>Tells a fence or a comment left open at the line that opens it.</summary>
    /// <returns>Whether one was told: what it holds is then not its own.</returns>
    public static bool Tell(Block block, Place place, DiagnosticBag faults)
    {
        switch (block)
        {
            case FencedCodeBlock { FencedChar: var mark } fence when IsOpen(fence):
                faults.Add(Codes.MarkLeftOpen, place, $"ce bloc s'ouvre ici et ne se ferme pas : il prend la suite de la page. Ajoutez, après sa dernière ligne, une ligne de {(mark == '`' ? "trois accents graves" : "trois tildes")}.");
                return true;
            case HtmlBlock { Type: HtmlBlockType.Comment } comment when IsOpen(comment.Lines.ToString()):
                faults.Add(Codes.MarkLeftOpen, place, "ce commentaire s'ouvre ici et ne se ferme pas : il cache la suite de la page. Ajoutez « --> » à sa fin, ou supprimez « <!-- ».");
                return true;
            default:
                return false;
        }
    }

    /// <summary>The end of a comment whose start is gone: residents would read it.</summary>
    public static void Tell(LiteralInline text, Place place, DiagnosticBag faults)
    {
        var words = text.Content.AsSpan().TrimEnd();
        if (words.EndsWith(CommentEnd) && (text.NextSibling is null or LineBreakInline))
        {
            faults.Add(Codes.MarkLeftOpen, place with { Column = place.Column + words.Length - CommentEnd.Length }, "« --> » ferme un commentaire que rien n'ouvre, et se lirait sur la page. Supprimez-le, ou remettez « <!-- » au-dessus.");
        }
        else if (words.IndexOf(CommentStart) is var at and >= 0)
        {
            faults.Add(Codes.MarkLeftOpen, place with { Column = place.Column + at }, "ce commentaire s'ouvre ici et ne se ferme pas, et se lirait sur la page. Ajoutez « --> » à sa fin, ou supprimez « <!-- ».");
        }
    }

    /// <summary>A portal's block also when another opens in it: the mark that closed it was the other's.</summary>
    private static bool IsOpen(FencedCodeBlock fence)
        => fence.ClosingFencedCharCount == 0
            || (BlockReader.IsBlock(fence.Info?.Trim() ?? "") && fence.Lines.ToString().Split('\n').Any(line => line.TrimStart().StartsWith(Fence, StringComparison.Ordinal)));

    /// <summary>Also when another opens in it: it ended at the other's end.</summary>
    private static bool IsOpen(string comment)
        => !comment.Contains(CommentEnd, StringComparison.Ordinal) || comment.IndexOf(CommentStart, CommentStart.Length, StringComparison.Ordinal) is var second && second >= 0 && second < comment.IndexOf(CommentEnd, StringComparison.Ordinal);
}
