using System.Globalization;
using System.Xml;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Reads the sheets of an OpenDocument workbook (.ods), as LibreOffice writes it.</summary>
internal static class OdsReader
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    public static List<Sheet> Read(ZipParts parts, string file)
    {
        if (IsLocked(parts))
        {
            throw new WorkbookException(WorkbookFault.Locked);
        }

        using var xml = parts.Open("content.xml") ?? throw new WorkbookException(WorkbookFault.Damaged);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var style = "";
        List<Sheet> sheets = [];
        while (xml.Read())
        {
            if (xml.IsStart("style"))
            {
                style = xml.Attribute("name") ?? "";
            }
            else if (xml.IsStart("table-properties") && xml.Attribute("display") == "false")
            {
                hidden.Add(style);
            }
            else if (xml.IsStart("table"))
            {
                sheets.Add(ReadSheet(xml, file, hidden.Contains(xml.Attribute("style-name") ?? "")));
            }
        }

        return sheets;
    }

    private static bool IsLocked(ZipParts parts)
    {
        using var manifest = parts.Open("META-INF/manifest.xml");
        while (manifest is not null && manifest.Read())
        {
            if (manifest.IsStart("encryption-data"))
            {
                return true;
            }
        }

        return false;
    }

    private static Sheet ReadSheet(XmlReader xml, string file, bool isHidden)
    {
        var writer = new SheetWriter(file, xml.Attribute("name") ?? "");
        var row = 1;
        var inside = xml.Inside();
        while (inside.Next())
        {
            // Groups of rows only hold rows; the objects drawn on a sheet may hold tables of their own.
            if (xml.IsStart("shapes") || xml.IsStart("named-expressions"))
            {
                xml.PassOver();
            }
            else if (xml.IsStart("table-row"))
            {
                var times = Times(xml, "number-rows-repeated", MostRows);
                ReadRow(xml, row, times, writer);
                row += times;
            }
        }

        return writer.Finish(isHidden);
    }

    private static void ReadRow(XmlReader xml, int row, int times, SheetWriter writer)
    {
        List<(int Column, int Times, string Text)> cells = [];
        var column = 1;
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (!xml.IsStart("table-cell") && !xml.IsStart("covered-table-cell"))
            {
                continue;
            }

            var repeated = Times(xml, "number-columns-repeated", MostColumns);
            var (columns, rows) = (Times(xml, "number-columns-spanned", MostColumns), Times(xml, "number-rows-spanned", MostRows));
            if (columns > 1 || rows > 1)
            {
                writer.Merge(new(row, column, row + rows - 1, column + columns - 1));
            }

            if (OdsCell.Text(xml) is { Length: > 0 } text)
            {
                cells.Add((column, repeated, text));
            }

            column += repeated;
        }

        for (var r = 0; r < times && cells.Count > 0; r++)
        {
            foreach (var cell in cells)
            {
                for (var c = 0; c < cell.Times; c++)
                {
                    writer.Add(row + r, cell.Column + c, cell.Text);
                }
            }
        }
    }

    /// <summary>How often something is repeated: once where it is not said.</summary>
    private static int Times(XmlReader xml, string attribute, int most)
        => xml.Attribute(attribute) is not { } text ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times >= 1 && times <= most ? times
            : throw new WorkbookException(WorkbookFault.Damaged);
}
