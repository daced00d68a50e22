using System.Xml;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Reads the sheets of an Excel workbook (.xlsx, .xlsm): values as the sheet shows them, formulas by their last result. Macros are not looked at.</summary>
internal static class XlsxReader
{
    public static List<Sheet> Read(ZipParts parts, string file)
    {
        var targets = Targets(parts);
        using var workbook = parts.Open("xl/workbook.xml") ?? throw new WorkbookException(WorkbookFault.Damaged);
        List<(string Name, string Part, bool IsHidden)> found = [];
        var from1904 = false;
        while (workbook.Read())
        {
            if (workbook.IsStart("workbookPr"))
            {
                from1904 = workbook.Attribute("date1904") is "1" or "true";
            }
            else if (workbook.IsStart("sheet") && workbook.Attribute("name") is { } name && targets.TryGetValue(workbook.GetRelation() ?? "", out var part))
            {
                found.Add((name, part, workbook.Attribute("state") is "hidden" or "veryHidden"));
            }
        }

        var texts = XlsxParts.SharedTexts(parts);
        var formats = XlsxParts.Formats(parts);
        return [.. found.Select(s => ReadSheet(parts, file, s.Name, s.Part, s.IsHidden, texts, formats, from1904))];
    }

    /// <summary>The part of each relation of the workbook.</summary>
    private static Dictionary<string, string> Targets(ZipParts parts)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var relations = parts.Open("xl/_rels/workbook.xml.rels") ?? throw new WorkbookException(WorkbookFault.Damaged);
        while (relations.Read())
        {
            // Charts and macros have sheets of their own, without cells.
            if (relations.IsStart("Relationship") && relations.Attribute("Type") is { } type && type.EndsWith("/worksheet", StringComparison.Ordinal)
                && relations.Attribute("Id") is { } id && relations.Attribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return targets;
    }

    private static string? GetRelation(this XmlReader xml)
    {
        string? relation = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            relation = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : relation;
        }

        xml.MoveToElement();
        return relation;
    }

    private static Sheet ReadSheet(ZipParts parts, string file, string name, string part, bool isHidden, List<string> texts, List<NumberFormat> formats, bool from1904)
    {
        var writer = new SheetWriter(file, name);
        using var xml = parts.Open(part) ?? throw new WorkbookException(WorkbookFault.Damaged);
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.IsStart("row"))
            {
                (row, column) = (int.TryParse(xml.Attribute("r"), out var number) ? number : row + 1, 0);
            }
            else if (xml.IsStart("c"))
            {
                // A cell without an address stands after the one before it.
                (row, column) = xml.Attribute("r") is { } address ? XlsxParts.Address(address) : (row, column + 1);
                if (XlsxParts.Text(xml, texts, formats, from1904) is { Length: > 0 } text)
                {
                    writer.Add(row, column, text);
                }
            }
            else if (xml.IsStart("mergeCell") && xml.Attribute("ref")?.Split(':') is [var first, var last])
            {
                var (from, to) = (XlsxParts.Address(first), XlsxParts.Address(last));
                writer.Merge(new(from.Row, from.Column, to.Row, to.Column));
            }
        }

        return writer.Finish(isHidden);
    }
}
