using System.Globalization;
using System.Text;
using System.Xml;
using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables.Workbooks;

/// <summary>A cell of an OpenDocument sheet: a value with its type, and the text that the sheet shows for it.</summary>
internal static class OdsCell
{
    /// <summary>The text of the cell at which the reader stands; it stops at its end.</summary>
    public static string? Text(XmlReader xml)
    {
        // The type of an error is told in an attribute of LibreOffice's own, of the same local name.
        var (type, isError) = ("", false);
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "value-type")
            {
                isError |= xml.Value == "error";
                type = xml.Prefix == "calcext" ? type : xml.Value;
            }
        }

        xml.MoveToElement();
        var (value, date, boolean, hasFormula) = (xml.Attribute("value"), xml.Attribute("date-value"), xml.Attribute("boolean-value"), xml.Attribute("formula") is not null);
        var shown = Shown(xml);
        return isError ? shown
            : type switch
            {
                "float" or "currency" when value is not null => Number(value, shown),
                "percentage" when value is not null && TypedNumber.Parse(value) is { } number => TypedNumber.Percent(number),
                "date" when date is { Length: >= 10 } => Date(date[..10], shown),
                "boolean" => boolean == "true" ? "VRAI" : "FAUX",
                _ => shown.Length == 0 && hasFormula ? XlsxParts.Uncalculated : shown,
            };
    }

    /// <summary>A number; with the zeros in front that its format shows, where it shows some.</summary>
    private static string Number(string value, string shown)
        => shown is ['0', _, ..] && shown.All(char.IsAsciiDigit) && shown.TrimStart('0') == value.TrimStart('0') ? shown
            : TypedNumber.Parse(value) is { } number ? TypedNumber.Text(number)
            : value;

    /// <summary>« mars 2025 » is a month for whoever reads the sheet, and « 2025 » a year, though a day is stored with it.</summary>
    private static string Date(string iso, string shown)
        => shown.Length == 4 && iso.StartsWith(shown, StringComparison.Ordinal) ? shown
            : iso.EndsWith("-01", StringComparison.Ordinal) && shown.Split([' ', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Length == 2
            && DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? iso[..7] : iso;

    /// <summary>The paragraphs that the cell shows, without its comment.</summary>
    private static string Shown(XmlReader xml)
    {
        var text = new StringBuilder();
        var paragraphs = 0;
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.HasText())
            {
                text.Append(paragraphs > 0 ? xml.Value : "");
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "annotation" or "shapes" or "frame":
                        xml.PassOver();
                        break;
                    case "p":
                        text.Append(paragraphs++ > 0 ? "\n" : "");
                        break;
                    case "s":
                        text.Append(' ', int.TryParse(xml.Attribute("c"), out var spaces) ? Math.Clamp(spaces, 1, 1000) : 1);
                        break;
                    case "tab":
                        text.Append('\t');
                        break;
                    case "line-break":
                        text.Append('\n');
                        break;
                }
            }
        }

        return text.ToString();
    }
}
