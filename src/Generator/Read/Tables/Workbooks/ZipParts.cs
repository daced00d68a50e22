using System.IO.Compression;
using System.Xml;

namespace Portal.Read.Tables.Workbooks;

/// <summary>The XML parts of a workbook, which is a zip. Nothing of it can make the program read without end, nor read anything else.</summary>
internal sealed class ZipParts : IDisposable
{
    private const long MostBytesOfPart = 512L << 20;
    private const long MostBytes = 1L << 30;
    private const int MostParts = 10_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytesOfPart,
    };

    private readonly ZipArchive zip;

    public ZipParts(byte[] bytes)
    {
        zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

        // What a part declares is also the most that can be read of it.
        if (zip.Entries.Count > MostParts || zip.Entries.Any(e => e.Length > MostBytesOfPart) || zip.Entries.Sum(e => e.Length) > MostBytes)
        {
            throw new WorkbookException(WorkbookFault.TooLarge);
        }
    }

    public bool Has(string name) => zip.GetEntry(name) is not null;

    /// <summary>Reads a part, or null where the workbook has none of that name.</summary>
    public XmlReader? Open(string name)
    {
        var entry = zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), Settings);
    }

    public void Dispose() => zip.Dispose();
}
