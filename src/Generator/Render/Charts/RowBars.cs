using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>The lying bars, their values, and what stands in place of a value.</summary>
internal sealed record RowBars(Plan Plan, Rows Place)
{
    private const double SecretWidth = 30;

    private readonly List<Label> _before = [];
    private readonly List<Label> _after = [];
    private readonly List<Label> _above = [];
    private readonly List<Label> _middle = [];
    private readonly List<Label> _words = [];
    private readonly List<Label> _wordsBefore = [];
    private string _outlines = "";

    public static string Text(Plan plan, Datum datum) =>
        datum.IsValue ? plan.Chart.Unit.Label(datum.Value) : datum.State == ValueState.NotDue ? "" : UnitText.Words(datum.State);

    public void Draw(SvgText svg, Frame frame)
    {
        var data = new string[Plan.Layers.Count];
        for (var i = 0; i < Plan.Categories.Count; i++)
        {
            if (Plan.IsStacked)
            {
                Stack(i, data);
            }
            else
            {
                for (var slot = 0; slot < data.Length; slot++)
                {
                    data[slot] += Bar(i, slot);
                }
            }
        }

        for (var layer = 0; layer < data.Length; layer++)
        {
            svg.Raw(Marks.Surface(frame.Id, Plan.Layers[layer], data[layer] ?? ""));
        }

        var names = Plan.Categories.Select((_, i) => new Label(frame.IsNarrow ? 0 : NameEnd(), Place.NameLine(i), Place.Names[i]));
        svg.Path("s-secret", _outlines)
            .Texts("etiquette", frame.IsNarrow ? "start" : "end", names)
            .Texts("valeur", "end", [.. _before, .. _above])
            .Texts("valeur", "start", _after)
            .Texts("valeur", "middle", _middle)
            .Texts("axe", "start", _words)
            .Texts("axe", "end", _wordsBefore);
    }

    private double NameEnd() => Math.Min(Place.Left, Place.X(Place.Scale.Low)) - 10
        - (Place.Scale.Low < 0 ? Place.Left - Place.Names.SelectMany(name => name).Max(TextFit.Width) - 10 : 0);

    private string Bar(int category, int slot)
    {
        var datum = Plan.Layers[slot].Values[category];
        var gap = Place.Slots > 1 ? 1 : 0;
        var (y, height) = (Place.Y(category, slot) + gap, Place.Thickness - (2 * gap));
        var (zero, end) = (Place.X(0), Place.X(datum.Value));
        switch (datum.State)
        {
            case ValueState.Value:
                Value(category, y + (height / 2) + 5, end, datum.Value < 0, Text(Plan, datum));
                return datum.Value == 0 ? "" : SvgText.Rectangle(Math.Min(zero, end), y, Math.Abs(end - zero), height);
            case ValueState.Secret:
                Secret(zero, y, height);
                return "";
            case ValueState.NotDue:
                return "";
            default:
                Word(zero, y + (height / 2) + 5, UnitText.Words(datum.State));
                return "";
        }
    }

    private void Stack(int category, string[] data)
    {
        var (y, height) = (Place.Y(category, 0), Place.Thickness);
        decimal above = 0, below = 0;
        for (var layer = 0; layer < data.Length; layer++)
        {
            var value = Plan.Layers[layer].Values[category].Value;
            var (from, to) = value < 0 ? (below, below += value) : (above, above += value);
            var (start, end) = (Place.X(from), Place.X(to));
            data[layer] += value == 0 ? "" : SvgText.Rectangle(Math.Min(start, end), y, Math.Abs(end - start), height);
        }

        var parts = Plan.Layers.Select(layer => layer.Values[category]).ToList();
        if (parts.Exists(part => part.State == ValueState.Secret))
        {
            Secret(Place.X(above), y, height);
        }
        else if (parts.Exists(part => part.State is ValueState.Value or ValueState.Missing))
        {
            Value(category, y + (height / 2) + 5, Place.X(above), false, StackedColumns.Total(Plan, parts));
        }
    }

    private void Value(int category, double line, double end, bool before, string text)
    {
        if (Place.ValuesAbove)
        {
            _above.Add(new(Place.Right, Place.NameLine(category), text));
        }
        else
        {
            (before ? _before : _after).Add(new(before ? end - 6 : end + 6, line, text));
        }
    }

    /// <summary>Right of zero, or left of it where zero is at the edge.</summary>
    private void Word(double zero, double line, string text)
    {
        var room = !Place.ValuesAbove || zero + 6 + TextFit.Width(text) <= Place.Right;
        (room ? _words : _wordsBefore).Add(new(room ? zero + 6 : zero - 6, line, text));
    }

    private void Secret(double x, double y, double height)
    {
        x = Math.Min(x, (Place.ValuesAbove ? Place.Right : double.MaxValue) - SecretWidth);
        _outlines += SvgText.Rectangle(x, y, SecretWidth, height);
        _middle.Add(new(x + (SecretWidth / 2), y + (height / 2) + 4.5, "s"));
    }
}
