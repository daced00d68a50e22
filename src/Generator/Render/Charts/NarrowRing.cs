using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>On a phone the parts are listed under the ring, with their share and amount.</summary>
internal static class NarrowRing
{
    public static Body Draw(Plan plan, Frame frame)
    {
        const double Outer = 92;
        var svg = new SvgText();
        var slices = Ring.Slices(plan);
        Ring.Draw(svg, plan, frame, slices, frame.Width / 2, Outer + 4, Outer);

        var y = (Outer * 2) + 24;
        var names = new List<Label>();
        var values = new List<Label>();
        foreach (var slice in slices)
        {
            var value = $"{French.Percent(slice.Share)} · {plan.Chart.Unit.Label(slice.Value)}";
            var name = TextFit.Wrap(slice.Layer.Name, frame.Width - 18 - TextFit.Width(value) - 12);
            svg.Raw(Legend.Square(frame.Id, slice.Layer, 0, y + 8));
            names.Add(new(18, y + 13, name));
            values.Add(new(frame.Width, y + 13, value));
            y += (name.Count * TextFit.LineHeight) + 8;
        }

        svg.Texts("etiquette", "start", names).Texts("valeur", "end", values);
        return new(svg.ToString(), y);
    }
}
