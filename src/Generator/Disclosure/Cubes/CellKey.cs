using System.Text;

namespace Portal.Disclosure.Cubes;

/// <summary>One code of one dimension; <see cref="Dimension.Total"/> where the dimension is not split.</summary>
public readonly record struct Code(string Dimension, string Value);

/// <summary>
/// What a number counts, the same wherever it is shown: the indicator or question, the scope (whom it is asked of), the period, and one code
/// for each dimension, totals included. <see cref="Text"/> is its stable name, whatever the order in which the dimensions were given:
/// <c>ens_utile|enseignants|2024-2025|niveau=total|reponse=Oui</c>, where <c>%</c>, <c>|</c>, <c>=</c> and control characters are written
/// <c>%25</c>, <c>%7C</c>, <c>%3D</c>, <c>%0A</c>… Two keys are equal when their texts are.
/// </summary>
public sealed class CellKey : IEquatable<CellKey>
{
    public CellKey(string indicator, string scope, string period, IEnumerable<Code> codes)
    {
        (Indicator, Scope, Period) = (indicator, scope, period);
        Codes = [.. codes.OrderBy(c => c.Dimension, StringComparer.Ordinal)];
        Text = string.Join('|', [Escape(indicator), Escape(scope), Escape(period), .. Codes.Select(c => $"{Escape(c.Dimension)}={Escape(c.Value)}")]);
    }

    public string Indicator { get; }

    public string Scope { get; }

    public string Period { get; }

    /// <summary>One for each dimension, by the dimension's name.</summary>
    public IReadOnlyList<Code> Codes { get; }

    public string Text { get; }

    public string this[string dimension] => Codes.FirstOrDefault(c => c.Dimension == dimension) is { Value: { } value } ? value : Dimension.Total;

    /// <summary>The same cell of another period.</summary>
    public CellKey In(string period) => new(Indicator, Scope, period, Codes);

    /// <summary>The key that a text names; null where it is no such text.</summary>
    public static CellKey? Parse(string text)
    {
        var parts = text.Split('|');
        if (parts.Length < 3)
        {
            return null;
        }

        List<Code> codes = [];
        foreach (var part in parts[3..])
        {
            var sides = part.Split('=');
            if (sides.Length != 2)
            {
                return null;
            }

            codes.Add(new Code(Unescape(sides[0]), Unescape(sides[1])));
        }

        var key = new CellKey(Unescape(parts[0]), Unescape(parts[1]), Unescape(parts[2]), codes);
        return key.Text == text ? key : null;
    }

    public bool Equals(CellKey? other) => other?.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as CellKey);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static string Escape(string text)
    {
        if (!text.Any(IsReserved))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = IsReserved(c) ? escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsReserved(char c) => c is '%' or '|' or '=' or < ' ' or '\x7f';

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
