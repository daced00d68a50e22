using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Portal.Read.Tables.Workbooks;

/// <summary>What the cells of an Excel workbook refer to: its table of texts and its formats.</summary>
internal static partial class XlsxParts
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    public static List<string> SharedTexts(ZipParts parts)
    {
        List<string> texts = [];
        using var xml = parts.Open("xl/sharedStrings.xml");
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart("si"))
            {
                texts.Add(Plain(xml.Text(without: "rPh")));
            }
        }

        return texts;
    }

    /// <summary>The format of each style of cell.</summary>
    public static List<NumberFormat> Formats(ZipParts parts)
    {
        var codes = new Dictionary<int, NumberFormat>();
        List<NumberFormat> formats = [];
        using var xml = parts.Open("xl/styles.xml");
        var inCells = false;
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart("numFmt") && int.TryParse(xml.Attribute("numFmtId"), out var id) && xml.Attribute("formatCode") is { } code)
            {
                codes[id] = NumberFormats.Parse(code);
            }
            else if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (inCells && xml.IsStart("xf"))
            {
                var format = int.TryParse(xml.Attribute("numFmtId"), out var number) ? number : 0;
                formats.Add(codes.TryGetValue(format, out var known) ? known : NumberFormats.BuiltIn(format));
            }
        }

        return formats;
    }

    /// <summary>The text of the cell at which the reader stands; it stops at its end.</summary>
    public static string? Text(XmlReader xml, List<string> texts, List<NumberFormat> formats, bool from1904)
    {
        var type = xml.Attribute("t") ?? "n";
        var format = int.TryParse(xml.Attribute("s"), out var style) && style < formats.Count ? formats[style] : default;
        string? value = null;
        var hasFormula = false;
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.IsStart("f"))
            {
                hasFormula = true;
                xml.PassOver();
            }
            else if (xml.IsStart("v") || xml.IsStart("is"))
            {
                value = xml.Text(without: "rPh");
            }
        }

        return value is not { Length: > 0 } ? hasFormula && type == "n" ? Uncalculated : null
            : type switch
            {
                "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new WorkbookException(WorkbookFault.Damaged),
                "b" => value == "1" ? "VRAI" : "FAUX",
                "n" => NumberFormats.Text(value, format, from1904),
                "d" => value,
                "str" or "inlineStr" => Plain(value),
                _ => value,
            };
    }

    /// <summary>What a formula shows that no spreadsheet has ever calculated: programs write such workbooks.</summary>
    public const string Uncalculated = "#CALC!";

    public static (int Row, int Column) Address(string address)
    {
        var column = 0;
        var i = 0;
        for (; i < address.Length && char.IsAsciiLetter(address[i]) && column <= MostColumns; i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[i]) - 'A' + 1);
        }

        return int.TryParse(address.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MostRows && column is >= 1 and <= MostColumns
            ? (row, column)
            : throw new WorkbookException(WorkbookFault.Damaged);
    }

    /// <summary>« _x000D_ » is how Excel writes a character that XML cannot hold.</summary>
    private static string Plain(string text)
        => text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, m => ((char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
