using Portal.Model;

namespace Portal.Render.Charts.Timeline;

/// <summary>
/// On a page: a row for each milestone, an open circle on the day planned, a line to the day it was done or is announced for.
/// On a phone: a list, since days side by side could not be told apart there.
/// </summary>
internal static class TimelineDrawing
{
    private const double NameGutter = 282;
    private const double StateGutter = 158;
    private const double RowGap = 13;

    public static Body Draw(Milestones milestones, Frame frame) => frame.IsNarrow ? TimelineList.Draw(milestones, frame) : Rows(milestones, frame);

    private static Body Rows(Milestones milestones, Frame frame)
    {
        var svg = new SvgText();
        var axis = TimeAxis.Of(milestones, NameGutter + 14, frame.Width - StateGutter - 8);
        var (names, groups, states) = (new List<Label>(), new List<Label>(), new List<Label>());
        var (planned, slips, ends) = ("", "", "");
        var isGrouped = milestones.Groups.Count > 1 || milestones.Groups[0].Name.Length > 0;
        var y = 44.0;
        foreach (var (name, steps) in milestones.Groups)
        {
            if (isGrouped)
            {
                groups.Add(new(0, y + 13, TextFit.WrapBold(name.Length > 0 ? name : Plan.Others, 2 * frame.Width)[0]));
                y += TextFit.LineHeight + 9;
            }

            foreach (var step in steps)
            {
                var lines = TextFit.Wrap(step.Title, NameGutter);
                var middle = y + (lines.Count * TextFit.LineHeight / 2);
                names.Add(new(0, y + 13, lines));
                states.Add(new(frame.Width - StateGutter + 8, middle + 5, $"{step.Sign} {step.Word}"));
                var (from, to) = (axis.X(step.Planned), axis.X(step.IsLate(milestones.Today) ? milestones.Today : step.End));
                // On time: the day itself says all. A slip is what the eye must find.
                var onTime = step.Achieved <= step.Planned;
                slips += to > from ? $"M{SvgText.Number(from)} {SvgText.Number(middle)}H{SvgText.Number(to)}" : "";
                planned += onTime ? "" : Dot(from, middle, 4.5);
                ends += step.Achieved is null ? "" : Dot(to, middle, 5);
                planned += step.Achieved is null && step.End > step.Planned ? Dot(axis.X(step.End), middle, 4.5) : "";
                y += (lines.Count * TextFit.LineHeight) + RowGap;
            }

            y += isGrouped ? 8 : 0;
        }

        Scale(svg, milestones, axis, y);
        svg.Path("butoir", slips).Path("depart", planned).Path("s0", ends)
            .Texts("valeur halo", "start", groups)
            .Texts("etiquette", "start", [.. names, .. states]);
        return new(svg.ToString(), y);
    }

    private static void Scale(SvgText svg, Milestones milestones, TimeAxis axis, double bottom)
    {
        var ticks = axis.Ticks.ToList();
        svg.Path("grille", string.Concat(ticks.Select(tick => $"M{SvgText.Number(axis.X(tick.Day))} 44V{SvgText.Number(bottom)}")))
            .Texts("axe", "middle", ticks.Select(tick => new Label(axis.X(tick.Day), 37, tick.Name)));
        if (milestones.Today >= axis.First && milestones.Today <= axis.Last)
        {
            var (x, name) = (axis.X(milestones.Today), French.LongDate(milestones.Today));
            svg.Path("s-secret", $"M{SvgText.Number(x)} 18V{SvgText.Number(bottom)}").Texts("valeur", "middle", [new(x, 13, name)]);
        }
    }

    private static string Dot(double x, double y, double radius)
    {
        var (r, across) = (SvgText.Number(radius), SvgText.Number(2 * radius));
        return $"M{SvgText.Number(x)} {SvgText.Number(y)}m-{r} 0a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0-{across} 0z";
    }
}
