using System.Globalization;

namespace Portal.Check;

/// <summary>The part of WKT that catalogues read as a territory: POLYGON and MULTIPOLYGON, in longitudes and latitudes.</summary>
internal static class Wkt
{
    public static bool IsPolygon(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return false;
        }

        var shape = text[open..].Trim();
        return text[..open].Trim().ToUpperInvariant() switch
        {
            "POLYGON" => IsListOf(shape, IsRing),
            "MULTIPOLYGON" => IsListOf(shape, polygon => IsListOf(polygon, IsRing)),
            _ => false,
        };
    }

    /// <summary>« (a, b) » where a and b are what is asked; commas inside inner parentheses do not part.</summary>
    private static bool IsListOf(string text, Func<string, bool> isItem)
    {
        if (text is not ['(', .. var inside, ')'])
        {
            return false;
        }

        var depth = 0;
        var start = 0;
        for (var i = 0; i <= inside.Length; i++)
        {
            if (i == inside.Length || (inside[i] == ',' && depth == 0))
            {
                if (!isItem(inside[start..i].Trim()))
                {
                    return false;
                }

                start = i + 1;
            }
            else
            {
                depth += inside[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return depth == 0;
    }

    /// <summary>At least three points, and back to the first.</summary>
    private static bool IsRing(string text)
    {
        List<(decimal, decimal)> points = [];
        return IsListOf(text, point => Add(point, points)) && points.Count >= 4 && points[0] == points[^1];
    }

    private static bool Add(string text, List<(decimal, decimal)> points)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var x, var y]
            || !decimal.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            || !decimal.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            || longitude is < -180 or > 180
            || latitude is < -90 or > 90)
        {
            return false;
        }

        points.Add((longitude, latitude));
        return true;
    }
}
