using System.IO.Compression;
using System.Text;

namespace Generator.Tests.Read;

/// <summary>Files that bear the name of a CSV and are none.</summary>
public sealed class FileKindTests
{
    private static string Told(byte[] bytes)
    {
        using var commune = new Commune();
        commune.Write("data/glossaire.csv", bytes);
        return commune.Messages();
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(name == "mimetype" ? "application/vnd.oasis.opendocument.spreadsheet"u8 : "<x/>"u8);
            }
        }

        return stream.ToArray();
    }

    [Fact]
    public void A_workbook_of_Excel() => Assert.Contains("LEC010 ce fichier n'est pas un CSV : c'est un classeur Excel. Donnez-lui l'extension .xlsx", Told(Zip("[Content_Types].xml", "xl/workbook.xml")), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_of_LibreOffice() => Assert.Contains("c'est un classeur LibreOffice", Told(Zip("mimetype", "content.xml")), StringComparison.Ordinal);

    [Fact]
    public void Another_archive() => Assert.Contains("c'est une archive zip", Told(Zip("budget.csv")), StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7\n", "un PDF")]
    [InlineData("<html><body><table>", "une page web")]
    [InlineData("\r\n<!DOCTYPE html>", "une page web")]
    [InlineData("\ufeff<?xml version=\"1.0\"?><Workbook/>", "un fichier XML")]
    [InlineData("{\\rtf1\\ansi", "un document de traitement de texte")]
    [InlineData("GIF89a", "une image")]
    public void Other_kinds(string start, string kind) => Assert.Contains($"LEC010 ce fichier n'est pas un CSV : c'est {kind}.", Told(Encoding.UTF8.GetBytes(start)), StringComparison.Ordinal);

    [Fact]
    public void An_old_or_protected_workbook()
        => Assert.Contains("LEC010 ce fichier n'est pas un CSV : c'est un classeur Excel, ancien ou protégé", Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), StringComparison.Ordinal);
}
