using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>One of several small charts that share a scale.</summary>
internal sealed record Panel(Plan Plan, Layer Layer, Scale Scale, double Left, double Top, double Width, double Height)
{
    public double Bottom => Top + Height;

    private double Band => Width / Math.Max(1, Plan.Categories.Count);

    private bool IsLine => Plan.Chart.Unit.Kind == UnitKind.Percent && Period.AreAll(Plan.Categories);

    /// <summary>Grid, values, then the first and the last category under them.</summary>
    public void Draw(SvgText svg, bool withAxis)
    {
        decimal[] ticks = [Scale.Low, .. Scale.Low < 0 ? [0] : (decimal[])[], Scale.High];
        svg.Path("grille", string.Concat(ticks.Where(tick => tick != 0).Select(tick => Across(Y(tick)))));
        if (withAxis)
        {
            svg.Texts("axe", "end", ticks.Select(tick => new Label(Left - 8, Y(tick) + 5, Scale.Label(tick, Plan.Chart.Unit))));
        }

        // One colour for all: the title names the panel, and no panel is more than another.
        var ink = Layer.Index < 0 ? Layer : Layer with { Index = 0 };
        if (IsLine)
        {
            Line(svg, ink);
        }
        else
        {
            svg.Path(ink.Class, string.Concat(Layer.Values.Select((value, i) => value.IsValue && value.Value != 0 ? Bar(i, value.Value) : "")));
        }

        var secret = Enumerable.Range(0, Layer.Values.Count).Where(i => Layer.Values[i].State == ValueState.Secret).ToList();
        var box = Math.Min(22, Band - 2);
        svg.Path("s-secret", string.Concat(secret.Select(i => SvgText.Rectangle(Centre(i) - (box / 2), Y(0) - 20, box, 20))))
            .Texts("valeur", "middle", secret.Select(i => new Label(Centre(i), Y(0) - 5, "s")))
            .Path("base", Across(Y(0)));
        Names(svg);
    }

    private void Names(SvgText svg)
    {
        var last = Plan.Categories.Count - 1;
        var room = last > 0 ? (Width / 2) - 4 : Width;
        svg.Texts("axe", "start", [new(Left, Bottom + 19, TextFit.Truncate(Plan.Categories[0], room))]);
        if (last > 0)
        {
            svg.Texts("axe", "end", [new(Left + Width, Bottom + 19, TextFit.Truncate(Plan.Categories[last], room))]);
        }
    }

    private void Line(SvgText svg, Layer ink)
    {
        var (line, markers, pen) = ("", "", 'M');
        for (var i = 0; i < Layer.Values.Count; i++)
        {
            if (!Layer.Values[i].IsValue)
            {
                pen = 'M';
                continue;
            }

            var (x, y) = (Centre(i), Y(Layer.Values[i].Value));
            line += $"{pen}{SvgText.Number(x)} {SvgText.Number(y)}";
            markers += Marks.Marker(ink, x, y);
            pen = 'L';
        }

        svg.Path($"ligne {ink.Class}", line).Path(ink.Class, markers);
    }

    private string Bar(int category, decimal value)
    {
        var thickness = Math.Min(36, Band * 0.72);
        var (zero, end) = (Y(0), Y(value));
        return SvgText.Rectangle(Centre(category) - (thickness / 2), Math.Min(zero, end), thickness, Math.Abs(end - zero));
    }

    private double Centre(int category) => Left + (Band * (category + 0.5));

    private double Y(decimal value) => Scale.At(value, Bottom, Top);

    private string Across(double y) => $"M{SvgText.Number(Left)} {SvgText.Number(y)}h{SvgText.Number(Width)}";
}
