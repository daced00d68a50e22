using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Upright stacks: the total above each, the parts' names at the right of the last.</summary>
internal static class StackedColumns
{
    private const double SecretHeight = 22;

    /// <summary>Returns where the names end.</summary>
    public static double Draw(SvgText svg, Plan plan, Frame frame, Columns place, Scale scale)
    {
        var data = new string[plan.Layers.Count];
        var outlines = "";
        var secrets = new List<Label>();
        var totals = new List<Label>();
        var names = new List<SideLabel>();
        for (var i = 0; i < plan.Categories.Count; i++)
        {
            var (x, centre) = (place.Start(i, 0), place.Centre(i));
            decimal above = 0, below = 0;
            for (var layer = 0; layer < data.Length; layer++)
            {
                var value = plan.Layers[layer].Values[i].Value;
                var (from, to) = value < 0 ? (below, below += value) : (above, above += value);
                var (y0, y1) = (Y(from), Y(to));
                data[layer] += value == 0 ? "" : SvgText.Rectangle(x, Math.Min(y0, y1), place.Thickness, Math.Abs(y0 - y1));
                if (i == plan.Categories.Count - 1)
                {
                    names.Add(new(plan.Layers[layer], (y0 + y1) / 2, TextFit.Wrap(plan.Layers[layer].Name, frame.Width - place.Right - 30)));
                }
            }

            var parts = plan.Layers.Select(layer => layer.Values[i]).ToList();
            var top = Y(above);
            if (parts.Exists(part => part.State == ValueState.Secret))
            {
                outlines += SvgText.Rectangle(x, top - SecretHeight, place.Thickness, SecretHeight);
                secrets.Add(new(centre, top - 6, "s"));
            }
            else if (parts.Exists(part => part.IsValue))
            {
                totals.Add(new(centre, top - 7, Total(plan, parts)));
            }
        }

        for (var layer = 0; layer < data.Length; layer++)
        {
            svg.Raw(Marks.Surface(frame.Id, plan.Layers[layer], data[layer]));
        }

        svg.Path("s-secret", outlines).Texts("valeur", "middle", totals).Texts("valeur", "middle", secrets);
        // From top to bottom, as the parts lie: the last layer is the highest.
        names.Reverse();
        var spread = SideLabels.Spread([.. names.OrderBy(name => name.Y)], place.Top - 20, place.Bottom + 8);
        return SideLabels.Draw(svg, spread, place.Right + 10, (layer, x, y) => Legend.Square(frame.Id, layer, x, y));

        double Y(decimal value) => scale.At(value, place.Bottom, place.Top);
    }

    public static string Total(Plan plan, IReadOnlyList<Datum> parts) =>
        parts.Any(part => part.State is ValueState.Secret or ValueState.Missing)
            ? TableWriter.TotalText(plan.Chart.Unit, parts)
            : plan.Chart.Unit.Label(parts.Sum(part => part.Value));
}
