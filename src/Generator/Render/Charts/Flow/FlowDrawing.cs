namespace Portal.Render.Charts.Flow;

/// <summary>Two columns on one scale, joined by what both hold: nothing says which source paid what, so nothing crosses. On a phone, one under the other.</summary>
internal static class FlowDrawing
{
    private const double Names = 298;
    private const double Column = 34;
    private const double Lead = 24;
    private const double Top = 52;
    private const double Least = 260;

    public static Body Draw(FlowChart flow, Frame frame) => frame.IsNarrow ? FlowList.Draw(flow, frame) : Joined(flow, frame);

    private static Body Joined(FlowChart flow, Frame frame)
    {
        var svg = new SvgText();
        var (sources, uses) = flow.Drawn;
        var most = Math.Max(Sum(sources), Sum(uses));
        var height = Math.Max(Least, 32 * Math.Max(sources.Count, uses.Count));
        double Long(decimal value) => most == 0 ? 0 : (double)(value / most) * height;

        var (left, right) = (Names, frame.Width - Names);
        if (flow.Rest is not null)
        {
            var shared = Long(Math.Min(Sum(sources.Where(part => !part.IsRest)), Sum(uses.Where(part => !part.IsRest))));
            svg.Path("piste", SvgText.Rectangle(left + Column, Top, right - left - (2 * Column), shared));
        }

        Heading(svg, flow.Sources, "end", left + Column);
        Heading(svg, flow.Uses, "start", right - Column);
        var first = Stack(svg, sources, 0, left, Long, frame, isLeft: true);
        var second = Stack(svg, uses, 1, right - Column, Long, frame, isLeft: false);
        return new(svg.ToString(), Math.Max(Top + height, Math.Max(first, second)) + 6);
    }

    private static decimal Sum(IEnumerable<FlowPart> parts) => parts.Sum(part => Math.Max(0, part.Datum.Value));

    private static void Heading(SvgText svg, FlowColumn side, string anchor, double x)
        => svg.Texts("etiquette", anchor, [new(x, 13, side.Title)]).Texts("valeur", anchor, [new(x, 15 + TextFit.LineHeight, side.TotalText)]);

    /// <summary>The parts from the top, each with its amount and its name at the outer side. Returns where the last name ends.</summary>
    private static double Stack(SvgText svg, IReadOnlyList<FlowPart> parts, int colour, double x, Func<decimal, double> length, Frame frame, bool isLeft)
    {
        var amount = parts.Select(part => TextFit.BoldWidth(part.Text)).DefaultIfEmpty(0).Max();
        var y = Top;
        var (drawn, rest) = ("", "");
        var wanted = new List<SideLabel>();
        foreach (var part in parts)
        {
            var tall = length(Math.Max(0, part.Datum.Value));
            var box = tall > 0 ? SvgText.Rectangle(x, y, Column, tall) : "";
            (drawn, rest) = part.IsRest ? (drawn, rest + box) : (drawn + box, rest);
            wanted.Add(new(new Layer(part.Name, [], colour), y + (tall / 2), TextFit.Wrap(part.Name, Names - Lead - amount - 10)));
            y += tall;
        }

        svg.Path($"s{colour}", drawn).Path("s-autres", rest);
        var labels = SideLabels.Spread(wanted, Top - 8, Math.Max(y, Top + Least));
        // Amounts stand next to the column, one under the other, as in an account.
        var (edge, tip) = isLeft ? (x, x - Lead + 4) : (x + Column, x + Column + Lead - 4);
        var (amounts, names) = isLeft ? (x - Lead, x - Lead - amount - 10) : (x + Column + Lead + amount, x + Column + Lead + amount + 10);
        svg.Path("lien", string.Concat(wanted.Select((label, i) => $"M{SvgText.Number(edge)} {SvgText.Number(label.Y)}L{SvgText.Number(tip)} {SvgText.Number(labels[i].Y)}")))
            .Texts("valeur", "end", labels.Select((label, i) => new Label(amounts, FirstLine(label), parts[i].Text)))
            .Texts("etiquette", isLeft ? "end" : "start", labels.Select(label => new Label(names, FirstLine(label), label.Lines)));
        return labels.Count == 0 ? y : labels[^1].Y + (labels[^1].Height / 2);
    }

    private static double FirstLine(SideLabel label) => label.Y + 5 - ((label.Lines.Count - 1) * TextFit.LineHeight / 2);
}
