using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A difference in words: « en hausse de 12 % », « en baisse de 3,5 points ».</summary>
internal static class Change
{
    public static string Words(Unit unit, decimal from, decimal to)
    {
        if (from == to)
        {
            return "sans changement";
        }

        var direction = to > from ? "en hausse de " : "en baisse de ";
        var difference = Math.Abs(to - from);
        if (unit.Kind == UnitKind.Percent)
        {
            return Rounds(difference) ? "presque sans changement" : direction + Points(difference);
        }

        // From zero, or across it, a percentage has no meaning: the difference itself has.
        if (from <= 0 || to < 0)
        {
            return direction + unit.InText(difference);
        }

        var percent = difference * 100 / from;
        return Rounds(percent)
            ? "presque sans changement"
            : direction + French.Percent(percent < 10 ? percent : Math.Round(percent, MidpointRounding.AwayFromZero));
    }

    private static bool Rounds(decimal value) => value < 0.05m;

    private static string Points(decimal difference) =>
        French.ShortNumber(difference, 1) + French.NoBreakSpace + French.Plural(Math.Round(difference, 1), "point", "points");
}
