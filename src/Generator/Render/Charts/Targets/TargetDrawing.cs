using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts.Targets;

/// <summary>
/// A row for each indicator: a bar from zero to the value, an open circle where it started, a stroke where it is meant to go.
/// Each has its own scale, since units differ; whether more is better or less, the bar has to end at the stroke.
/// </summary>
internal static class TargetDrawing
{
    private const double BarHeight = 12;
    private const double Edge = 6;
    private const double SecretWidth = 30;

    public static Body Draw(IReadOnlyList<Target> targets, Frame frame, bool named)
    {
        var svg = new SvgText();
        var top = 0.0;
        foreach (var target in targets)
        {
            top = Row(svg, target, frame, named, top) + 26;
        }

        return new(svg.ToString(), Math.Max(1, top - 22));
    }

    /// <summary>Returns the row's last base line.</summary>
    private static double Row(SvgText svg, Target target, Frame frame, bool named, double top)
    {
        var y = top;
        if (named)
        {
            y = Heading(svg, target, frame, top);
        }

        var (left, right) = (Edge, frame.Width - Edge);
        var scale = ScaleOf(target);
        double X(decimal value) => scale.At(value, left, right);

        var value = target.Value.Datum;
        var end = value.IsValue ? X(value.Value) : X(0);
        var text = Words(target.Unit, target.Value, withPeriod: true);
        var line = named ? y + 23 : 13;
        var bar = line + 9;
        svg.Texts("valeur", "start", [new(Within(end - (TextFit.BoldWidth(text) / 2), TextFit.BoldWidth(text), frame), line, text)]);
        svg.Path("piste", SvgText.Rectangle(left, bar, right - left, BarHeight));
        if (value.IsValue && value.Value != 0)
        {
            svg.Path("s0", SvgText.Rectangle(Math.Min(X(0), end), bar, Math.Abs(end - X(0)), BarHeight));
        }
        else if (value.State == ValueState.Secret)
        {
            svg.Path("s-secret", SvgText.Rectangle(X(0), bar, SecretWidth, BarHeight));
        }

        if (target.Goal is { Datum: { IsValue: true } goal })
        {
            svg.Path("butoir", $"M{SvgText.Number(X(goal.Value))} {SvgText.Number(bar - 5)}v{SvgText.Number(BarHeight + 10)}");
        }

        if (target.Baseline is { Datum: { IsValue: true } baseline })
        {
            svg.Path("depart", $"M{SvgText.Number(X(baseline.Value))} {SvgText.Number(bar + (BarHeight / 2))}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
        }

        return Ends(svg, target, frame, X, bar + BarHeight + 20);
    }

    private static double Heading(SvgText svg, Target target, Frame frame, double top)
    {
        var beside = !frame.IsNarrow && TextFit.BoldWidth(target.Name) + TextFit.Width(target.State) + 24 <= frame.Width;
        var name = TextFit.WrapBold(target.Name, frame.Width);
        svg.Texts("valeur", "start", [new(0, top + 13, name)]);
        var y = top + 13 + ((name.Count - 1) * TextFit.LineHeight);
        if (target.State.Length > 0 && beside)
        {
            svg.Texts("etiquette", "end", [new(frame.Width, y, target.State)]);
        }
        else if (target.State.Length > 0)
        {
            y += TextFit.LineHeight;
            svg.Texts("etiquette", "start", [new(0, y, target.State)]);
        }

        if (target.Lacking is { } period)
        {
            y += TextFit.LineHeight;
            svg.Texts("axe", "start", [new(0, y, TextFit.Truncate($"{period}{French.NoBreakSpace}: {UnitText.Words(ValueState.Missing)}", frame.Width))]);
        }

        return y;
    }

    /// <summary>« départ 30,8 % » and « cible 95 % » under their marks, side by side where these are close.</summary>
    private static double Ends(SvgText svg, Target target, Frame frame, Func<decimal, double> x, double line)
    {
        var labels = new[] { ("départ", target.Baseline), ("cible", target.Goal) }
            .Where(one => one.Item2 is { Datum.IsValue: true })
            .Select(one => (Text: $"{one.Item1} {Words(target.Unit, one.Item2!.Value, !frame.IsNarrow)}", X: x(one.Item2!.Value.Datum.Value)))
            .OrderBy(one => one.X)
            .Select(one => (one.Text, Left: Within(one.X - (TextFit.Width(one.Text) / 2), TextFit.Width(one.Text), frame)))
            .ToList();
        if (labels.Count == 2)
        {
            var overlap = labels[0].Left + TextFit.Width(labels[0].Text) + 16 - labels[1].Left;
            if (overlap > 0)
            {
                var second = Math.Min(labels[1].Left + (overlap / 2), frame.Width - TextFit.Width(labels[1].Text));
                var first = Math.Max(0, Math.Min(labels[0].Left, second - 16 - TextFit.Width(labels[0].Text)));
                labels = [(labels[0].Text, first), (labels[1].Text, Math.Max(second, first + TextFit.Width(labels[0].Text) + 16))];
            }
        }

        svg.Texts("axe", "start", labels.Select(label => new Label(label.Left, line, label.Text)));
        return labels.Count > 0 ? line : line - 20;
    }

    private static double Within(double left, double width, Frame frame) => Math.Clamp(left, 0, Math.Max(0, frame.Width - width));

    private static string Words(Unit unit, Reach reach, bool withPeriod)
    {
        var words = reach.Datum.IsValue ? unit.InText(reach.Datum.Value) : UnitText.Words(reach.Datum.State);
        return withPeriod && reach.Period is { } period ? $"{words} {Period.In(period)}" : words;
    }

    /// <summary>A percentage is one of a hundred; anything else goes a little beyond the largest of its values.</summary>
    private static Scale ScaleOf(Target target) => target.Unit.Kind == UnitKind.Percent && target.Known.All(value => value is >= 0 and <= 100)
        ? new Scale(0, 100, 50)
        : Scale.Of(target.Known, true, false);
}
