using Portal.Model;

namespace Portal.Render.Charts.Flow;

/// <summary>The two sides of a phone: lying bars on one scale, sources first.</summary>
internal static class FlowList
{
    private const double BarHeight = 12;

    public static Body Draw(FlowChart flow, Frame frame)
    {
        var svg = new SvgText();
        var (sources, uses) = flow.Drawn;
        var most = sources.Concat(uses).Max(part => part.Datum.Value);
        var y = Side(svg, flow.Sources, sources, 0, most, frame, 0);
        y = Side(svg, flow.Uses, uses, 1, most, frame, y + 18);
        return new(svg.ToString(), y - 8);
    }

    private static double Side(SvgText svg, FlowColumn side, IReadOnlyList<FlowPart> parts, int colour, decimal most, Frame frame, double top)
    {
        var (names, amounts) = (new List<Label>(), new List<Label>());
        var (bars, rest, secret) = ("", "", "");
        var y = top + TextFit.LineHeight + 12;
        foreach (var part in parts)
        {
            var amount = part.Text;
            var lines = TextFit.Wrap(part.Name, frame.Width - (TextFit.BoldWidth(amount)) - 12);
            names.Add(new(0, y + 13, lines));
            amounts.Add(new(frame.Width, y + 13, amount));
            y += (lines.Count * TextFit.LineHeight) + 3;
            var bar = part.Datum.Value > 0 ? SvgText.Rectangle(0, y, (double)(part.Datum.Value / most) * frame.Width, BarHeight) : "";
            (bars, rest) = part.IsRest ? (bars, rest + bar) : (bars + bar, rest);
            secret += part.Datum.State == ValueState.Secret ? SvgText.Rectangle(0.5, y, 30, BarHeight) : "";
            y += BarHeight + 12;
        }

        svg.Texts("valeur", "start", [new(0, top + 13, side.Title)])
            .Texts("valeur", "end", [new(frame.Width, top + 13, side.TotalText), .. amounts])
            .Path("base", $"M0 {SvgText.Number(top + 20)}H{SvgText.Number(frame.Width)}")
            .Path($"s{colour}", bars).Path("s-autres", rest).Path("s-secret", secret)
            .Texts("etiquette", "start", names);
        return y;
    }
}
