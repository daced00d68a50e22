using Portal.Model;

namespace Portal.Render.Charts.Timeline;

/// <summary>The milestones of a phone: by group, one under the other, with today's line between what is past and what is to come.</summary>
internal static class TimelineList
{
    private const double Indent = 24;

    public static Body Draw(Milestones milestones, Frame frame)
    {
        var svg = new SvgText();
        var isGrouped = milestones.Groups.Count > 1 || milestones.Groups[0].Name.Length > 0;
        var y = 0.0;
        foreach (var (name, steps) in milestones.Groups)
        {
            if (isGrouped)
            {
                var lines = TextFit.WrapBold(name.Length > 0 ? name : Plan.Others, frame.Width);
                svg.Texts("valeur", "start", [new(0, y + 13, lines)]);
                y += (lines.Count * TextFit.LineHeight) + 8;
            }

            y = Steps(svg, [.. steps.OrderBy(step => step.End)], milestones.Today, frame, y) + 14;
        }

        return new(svg.ToString(), y);
    }

    private static double Steps(SvgText svg, List<Milestone> steps, DateOnly today, Frame frame, double top)
    {
        var (signs, texts, dates) = (new List<Label>(), new List<Label>(), new List<Label>());
        var y = top;
        var open = steps.FindIndex(step => step.Achieved is null && step.End >= today);
        for (var i = 0; i < steps.Count; i++)
        {
            if (i == open)
            {
                var day = French.LongDate(today);
                svg.Path("s-secret", $"M0 {SvgText.Number(y + 8)}H{SvgText.Number(frame.Width - TextFit.Width(day) - 18)}")
                    .Texts("axe", "end", [new(frame.Width, y + 13, day)]);
                y += 26;
            }

            var lines = TextFit.Wrap(steps[i].Title, frame.Width - Indent);
            signs.Add(new(6, y + 13, steps[i].Sign));
            texts.Add(new(Indent, y + 13, lines));
            y += lines.Count * TextFit.LineHeight;
            var said = Dates(steps[i]).ToList();
            foreach (var line in said)
            {
                dates.Add(new(Indent, y + 13, line));
                y += TextFit.LineHeight;
            }

            y += 10;
        }

        svg.Texts("etiquette", "middle", signs).Texts("etiquette", "start", texts).Texts("axe", "start", dates);
        return y;
    }

    /// <summary>« Tenu avec retard le 16 mai 2025 », then the day that was announced where it is another.</summary>
    private static IEnumerable<string> Dates(Milestone step)
    {
        yield return $"{step.Word}{French.NoBreakSpace}: {French.LongDate(step.End)}";
        if (step.End != step.Planned)
        {
            yield return $"prévu le {French.LongDate(step.Planned)}";
        }
    }
}
