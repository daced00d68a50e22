using System.Globalization;

namespace Portal.Model;

/// <summary>An sRGB colour and its contrast, after WCAG 2.1 (relative luminance, 1:1 to 21:1).</summary>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    public static readonly Colour White = new(1, 1, 1);

    /// <summary>Reads <c>#rrggbb</c>; the caller has checked its form.</summary>
    public static Colour Parse(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The same hue, lightened until it holds the contrast on the paper. First its own light grows, which keeps it vivid; then white is mixed in.</summary>
    public Colour LightenedFor(Colour paper, double contrast)
    {
        const int Steps = 40;
        var most = Math.Max(Red, Math.Max(Green, Blue));
        var vivid = most > 0 ? new Colour(Red / most, Green / most, Blue / most) : White;
        for (var step = 0; step <= 2 * Steps; step++)
        {
            var colour = step <= Steps ? Mixed(this, vivid, step / (double)Steps) : Mixed(vivid, White, (step - Steps) / (double)Steps);
            if (colour.ContrastWith(paper) >= contrast)
            {
                return colour;
            }
        }

        return White;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}");

    private static Colour Mixed(Colour a, Colour b, double share)
        => new(a.Red + ((b.Red - a.Red) * share), a.Green + ((b.Green - a.Green) * share), a.Blue + ((b.Blue - a.Blue) * share));

    private static int Byte(double channel) => (int)Math.Round(channel * 255);

    private static double Channel(string hex, int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
