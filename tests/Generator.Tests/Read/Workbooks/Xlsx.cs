using System.IO.Compression;
using System.Security;
using System.Text;

namespace Generator.Tests.Read.Workbooks;

/// <summary>Writes workbooks of Excel part by part, so that what a test is about can be read in it.</summary>
internal static class Xlsx
{
    public const int Date = 1;
    public const int Percent = 2;
    public const int Month = 3;
    public const int FiveDigits = 4;
    public const int Euro = 5;
    public const int LongDate = 6;
    public const int Hour = 7;
    public const int GeneralEuro = 8;
    public const int StandardEuro = 9;
    public const int Year = 10;
    public const int HalfDays = 11;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Shared(int index) => $"<c t=\"s\"><v>{index}</v></c>";

    public static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    public static string Typed(string type, string value) => $"<c t=\"{type}\"><v>{value}</v></c>";

    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    /// <summary>A row of texts.</summary>
    public static string Texts(params string[] texts) => Row([.. texts.Select(t => t.Length == 0 ? "<c/>" : Text(t))]);

    public static byte[] Book(params (string Name, string Rows)[] sheets) => Book([.. sheets.Select(s => (s.Name, s.Rows, ""))]);

    /// <param name="sheets">A name, the rows, and attributes of the sheet (« state="hidden" »).</param>
    /// <param name="properties">Attributes of the workbook.</param>
    /// <param name="texts">The table of shared texts.</param>
    /// <param name="afterRows">What follows the rows of each sheet.</param>
    public static byte[] Book((string Name, string Rows, string Attributes)[] sheets, string properties = "", string[]? texts = null, string afterRows = "")
    {
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr {properties}/><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" {s.Attributes} r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ &quot;days&quot;\\ [$€-40C]\"/><numFmt numFmtId=\"166\" formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"167\" formatCode=\"General\\ €\"/><numFmt numFmtId=\"168\" formatCode=\"Standard\\ €\"/><numFmt numFmtId=\"169\" formatCode=\"yyyy\"/><numFmt numFmtId=\"170\" formatCode=\"h:mm\\ AM/PM\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"17\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"20\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"169\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{s.Rows}</sheetData>{afterRows}</worksheet>")),
        ];
        if (texts is not null)
        {
            parts.Add(("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(t => $"<si>{t}</si>"))}</sst>"));
        }

        return Zip(parts);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
