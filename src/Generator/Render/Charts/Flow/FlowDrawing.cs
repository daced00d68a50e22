using Portal.Model;

namespace Portal.Render.Charts.Flow;

/// <summary>Two lists of bars on one scale, back to back: what comes in ends at the stem between them, what goes out starts from it. Nothing says which source paid what, so nothing crosses. On a phone, one under the other.</summary>
internal static class FlowDrawing
{
    private const double Stem = 8;
    private const double Gap = 10;
    private const double BarHeight = 14;

    /// <summary>From one part to the next: a line of words, its bar, and air.</summary>
    private const double Step = 44;

    private const double Top = 60;

    public static Body Draw(FlowChart flow, Frame frame) => frame.IsNarrow ? FlowList.Draw(flow, frame) : Joined(flow, frame);

    private static Body Joined(FlowChart flow, Frame frame)
    {
        var svg = new SvgText();
        var (sources, uses) = flow.Drawn;
        var most = sources.Concat(uses).Max(part => part.Datum.Value);
        var (left, right) = ((frame.Width - Stem) / 2, (frame.Width + Stem) / 2);
        var bottom = Top + (Step * (Math.Max(sources.Count, uses.Count) - 1)) + 5 + BarHeight;
        if (flow.Rest is not null)
        {
            svg.Path("lien", $"M{SvgText.Number(left)} {SvgText.Number(Top + 5)}V{SvgText.Number(bottom)}M{SvgText.Number(right)} {SvgText.Number(Top + 5)}V{SvgText.Number(bottom)}")
                .Path("piste", SvgText.Rectangle(left, Top + 5, Stem, bottom - Top - 5));
        }

        Side(svg, flow.Sources, sources, 0, left, -1, left, most);
        Side(svg, flow.Uses, uses, 1, right, 1, left, most);
        return new(svg.ToString(), bottom + 4);
    }

    /// <summary>A side, from the stem outwards: the amounts one under the other, as in an account, then the names; each bar below its words.</summary>
    private static void Side(SvgText svg, FlowColumn side, IReadOnlyList<FlowPart> parts, int colour, double x, int way, double longest, decimal most)
    {
        var amount = parts.Select(part => TextFit.BoldWidth(part.Text)).DefaultIfEmpty(0).Max();
        var (amounts, names) = (x + (way * (Gap + (way < 0 ? 0 : amount))), x + (way * (amount + (2 * Gap))));
        var (bars, rest, secret) = ("", "", "");
        double Line(int i) => Top + (i * Step);
        for (var i = 0; i < parts.Count; i++)
        {
            var length = parts[i].Datum.Value > 0 ? (double)(parts[i].Datum.Value / most) * longest : 0;
            var bar = length > 0 ? SvgText.Rectangle(way < 0 ? x - length : x, Line(i) + 5, length, BarHeight) : "";
            (bars, rest) = parts[i].IsRest ? (bars, rest + bar) : (bars + bar, rest);
            secret += parts[i].Datum.State == ValueState.Secret ? SvgText.Rectangle(way < 0 ? x - 30 : x, Line(i) + 5, 30, BarHeight) : "";
        }

        var anchor = way < 0 ? "end" : "start";
        svg.Path($"s{colour}", bars).Path("s-autres", rest).Path("s-secret", secret)
            .Texts("valeur", anchor, [new(x + (way * Gap), 13, side.Title), new(x + (way * Gap), 15 + TextFit.LineHeight, side.TotalText)])
            .Texts("valeur", "end", parts.Select((part, i) => new Label(amounts, Line(i), part.Text)))
            .Texts("etiquette", anchor, parts.Select((part, i) => new Label(names, Line(i), TextFit.Truncate(part.Name, longest - amount - (2 * Gap)))));
    }
}
