using System.Text;
using System.Xml;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Steps that both kinds of workbook share. Names are looked at without their namespace, of which Excel has two.</summary>
internal static class XmlWalk
{
    public static bool IsStart(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    public static string? Attribute(this XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name && xml.Prefix != "xmlns" ? xml.Value : null;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>Steps through what is inside the element at which the reader stands, and stops at its end.</summary>
    public static Inside Inside(this XmlReader xml) => new(xml, xml.IsEmptyElement ? int.MaxValue : xml.Depth);

    /// <summary>The text inside the element at which the reader stands; elements of a name left out.</summary>
    public static string Text(this XmlReader xml, string without)
    {
        var text = new StringBuilder();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.IsStart(without))
            {
                xml.PassOver();
            }
            else if (xml.HasText())
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    public static bool HasText(this XmlReader xml) => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>Passes over the element at which the reader stands, and stops at its end.</summary>
    public static void PassOver(this XmlReader xml)
    {
        var inside = xml.Inside();
        while (inside.Next())
        {
        }
    }
}

/// <summary>What is inside an element, as far as it was read.</summary>
internal readonly struct Inside(XmlReader xml, int depth)
{
    public bool Next() => depth < int.MaxValue && xml.Read() && xml.Depth > depth;
}
