using System.Security;

namespace Generator.Tests.Read.Workbooks;

/// <summary>Writes workbooks of LibreOffice part by part, so that what a test is about can be read in it.</summary>
internal static class Ods
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    public static string Text(string text) => $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>";

    /// <param name="type">float, percentage, currency, date, boolean.</param>
    /// <param name="value">As an attribute: <c>value="1.5"</c>.</param>
    /// <param name="shown">What the sheet shows.</param>
    public static string Cell(string type, string value, string shown)
        => $"<table:table-cell office:value-type=\"{type}\" office:{value}><text:p>{SecurityElement.Escape(shown)}</text:p></table:table-cell>";

    public static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    public static string Texts(params string[] texts) => Row([.. texts.Select(t => t.Length == 0 ? "<table:table-cell/>" : Text(t))]);

    public static byte[] Book(params (string Name, string Rows)[] sheets)
        => Content(string.Concat(sheets.Select(s => $"<table:table table:name=\"{SecurityElement.Escape(s.Name)}\">{s.Rows}</table:table>")));

    public static byte[] Content(string tables, string styles = "", string manifest = "") => Xlsx.Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", $"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">{manifest}</manifest:manifest>"),
        ("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"),
    ]);
}
