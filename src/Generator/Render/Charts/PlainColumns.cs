using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Upright bars, one or several beside each other, each with its value where there is room.</summary>
internal static class PlainColumns
{
    private const double SecretHeight = 26;

    public static void Draw(SvgText svg, Plan plan, Frame frame, Columns place, Scale scale)
    {
        var zero = scale.At(0, place.Bottom, place.Top);
        var values = new List<Label>();
        var secrets = new List<Label>();
        var words = new List<Label>();
        var outlines = "";
        var single = plan.Layers.Count == 1;
        for (var slot = 0; slot < plan.Layers.Count; slot++)
        {
            var layer = plan.Layers[slot];
            var bars = "";
            for (var i = 0; i < plan.Categories.Count; i++)
            {
                var datum = layer.Values[i];
                var (x, width) = (place.Start(i, slot) + (single ? 0 : 1), place.Thickness - (single ? 0 : 2));
                var centre = x + (width / 2);
                if (datum.IsValue)
                {
                    var y = scale.At(datum.Value, place.Bottom, place.Top);
                    bars += datum.Value == 0 ? "" : SvgText.Rectangle(x, Math.Min(y, zero), width, Math.Abs(zero - y));
                    values.Add(new(centre, datum.Value < 0 ? y + 17 : y - 7, plan.Chart.Unit.Label(datum.Value)));
                }
                else if (datum.State == ValueState.Secret)
                {
                    outlines += SvgText.Rectangle(x, zero - SecretHeight, width, SecretHeight);
                    secrets.Add(new(centre, zero - 8, "s"));
                }
                else if (single && datum.State is ValueState.Missing or ValueState.NotApplicable)
                {
                    var lines = TextFit.Wrap(UnitText.Words(datum.State), place.Band - 4);
                    words.Add(new(centre, zero - 8 - ((lines.Count - 1) * TextFit.LineHeight), lines));
                }
            }

            svg.Raw(Marks.Surface(frame.Id, layer, bars));
        }

        svg.Path("s-secret", outlines)
            .Texts("valeur", "middle", Room(values, single ? place.Band : place.Thickness))
            .Texts("valeur", "middle", secrets)
            .Texts("axe", "middle", words);
    }

    /// <summary>All values, or without their unit, or none: half of them would look like a choice.</summary>
    private static List<Label> Room(List<Label> values, double width)
    {
        if (values.TrueForAll(Fits))
        {
            return values;
        }

        var bare = values.ConvertAll(label => label with { Lines = [label.Lines[0].TrimEnd('€', '\u202F')] });
        return bare.TrueForAll(Fits) ? bare : [];

        bool Fits(Label label) => TextFit.Width(label.Lines[0]) * TextFit.Bold <= width - 2;
    }
}
