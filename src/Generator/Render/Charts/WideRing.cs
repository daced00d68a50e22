using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Names beside the ring, at both sides, each tied to its part by a thin line.</summary>
internal static class WideRing
{
    private const double Outer = 116;
    private const double Reach = 150;

    public static Body Draw(Plan plan, Frame frame)
    {
        var svg = new SvgText();
        var slices = Ring.Slices(plan);
        var x = frame.Width / 2;
        var right = slices.Where(slice => slice.Middle <= 0.5).ToList();
        var left = slices.Where(slice => slice.Middle > 0.5).Reverse().ToList();
        var room = (frame.Width / 2) - Reach - 8;
        var names = Math.Max(Wanted(right, 0).Sum(label => label.Height), Wanted(left, 0).Sum(label => label.Height));
        var height = Math.Max((Outer * 2) + 40, names + 24);
        var y = height / 2;

        Ring.Draw(svg, plan, frame, slices, x, y, Outer);
        Side(right, 1, "start");
        Side(left, -1, "end");
        return new(svg.ToString(), height);

        List<SideLabel> Wanted(List<Slice> side, double middle) =>
        [
            .. side.Select(slice => new SideLabel(
                slice.Layer,
                Ring.At(slice.Middle, x, middle, Outer + 14).Y,
                [.. TextFit.Wrap(slice.Layer.Name, room), $"{French.Percent(slice.Share)} · {plan.Chart.Unit.Label(slice.Value)}"])),
        ];

        void Side(List<Slice> side, int way, string anchor)
        {
            var labels = SideLabels.Spread(Wanted(side, y), 8, height - 8);
            var ties = "";
            var texts = new List<Label>();
            for (var i = 0; i < side.Count; i++)
            {
                var (fromX, fromY) = Ring.At(side[i].Middle, x, y, Outer + 2);
                var first = labels[i].Y + 5 - ((labels[i].Lines.Count - 1) * TextFit.LineHeight / 2);
                ties += $"M{SvgText.Number(fromX)} {SvgText.Number(fromY)}L{SvgText.Number(x + (way * (Reach - 14)))} {SvgText.Number(first - 5)}h{SvgText.Number(way * 10)}";
                texts.Add(new(x + (way * Reach), first, labels[i].Lines));
            }

            svg.Path("lien", ties).Texts("etiquette", anchor, texts);
        }
    }
}
