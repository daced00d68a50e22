using System.Globalization;

namespace Portal.Doors;

/// <summary>Numbers as experts' tools write them. A comma is a decimal mark: only spaces separate thousands.</summary>
internal static class DoorNumber
{
    /// <summary>« 12 », « -0.825 », « 0,825 », « 1 234 », « 1e+05 » (as R writes 100 000); null for anything else.</summary>
    public static decimal? Parse(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.').Replace('\u2212', '-');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>With a point, and no useless zero.</summary>
    public static string Say(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
