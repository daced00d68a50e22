using Portal.Model;

namespace Portal.Render.Charts.Timeline;

/// <summary>Days from left to right.</summary>
internal sealed record TimeAxis(DateOnly First, DateOnly Last, double Left, double Right)
{
    private const int Year = 366;

    public static TimeAxis Of(Milestones milestones, double left, double right)
    {
        var days = milestones.All.SelectMany(step => new[] { step.Planned, step.End }).ToList();
        if (milestones.All.Any(step => step.Achieved is null))
        {
            days.Add(milestones.Today);
        }

        return new(days.Min(), days.Max(), left, right);
    }

    /// <summary>A lone day stands in the middle.</summary>
    public double X(DateOnly day) => First == Last ? (Left + Right) / 2 : Left + ((Right - Left) * (day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber));

    /// <summary>The first days of the years, or of the quarters where there is little more than a year; those whose names have no room are left out.</summary>
    public IEnumerable<(DateOnly Day, string Name)> Ticks
    {
        get
        {
            var span = Last.DayNumber - First.DayNumber;
            var months = span > 1.5 * Year ? 12 : 3;
            var free = double.MinValue;
            var steps = ((Last.Year - First.Year) * 12) + Last.Month - 1;
            for (var step = 0; step <= steps; step += months)
            {
                var day = new DateOnly(First.Year, 1, 1).AddMonths(step);
                var name = months == 12 ? day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : French.MonthYear(day);
                if (day >= First && X(day) - (TextFit.Width(name) / 2) > free)
                {
                    free = X(day) + (TextFit.Width(name) / 2) + 8;
                    yield return (day, name);
                }
            }
        }
    }
}
