using AngleSharp.Html.Parser.Tokens.Struct;
using Portal.Diagnostics;

namespace Portal.Verify.Structure;

/// <summary>
/// What those who do not see the page, or use it without a mouse, rely on: criteria of the RGAA 4.1.2 that the text of a page decides.
/// Fed with the tags of one page, in their order.
/// </summary>
/// <param name="html">The page.</param>
/// <param name="report">Receives what is wrong, with its line.</param>
internal sealed class StructureScan(string html, Action<Code, int, string> report)
{
    private readonly Landmarks landmarks = new(report);
    private readonly Tables tables = new(report);
    private readonly Names names = new(html, report);

    /// <summary>The page's own title; null where it has none, or only sends elsewhere.</summary>
    public string? Title => landmarks.OnlySendsElsewhere ? null : names.PageTitle;

    public void Start(string tag, StructAttributes attributes, int position, int line)
    {
        landmarks.Start(tag, attributes, line);
        tables.Start(tag, attributes, line);
        names.Start(tag, attributes, position, line);
        Habits.Look(tag, attributes, line, report);
    }

    public void End(string tag, int position)
    {
        tables.End(tag);
        names.End(tag, position);
    }

    public void Finish()
    {
        names.Finish();
        landmarks.Finish(html.AsSpan().TrimStart().StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase), names.PageTitle is not null);
    }
}
