using System.Xml;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Turns a workbook into its sheets, each as the CSV that would say the same.</summary>
internal static class WorkbookReader
{
    public static bool IsWorkbook(string file) => Path.GetExtension(file).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".ods";

    /// <summary>The sheets, or null when the file cannot be read (the fault is then noted).</summary>
    public static List<Sheet>? Read(byte[] bytes, string file, DiagnosticBag faults)
    {
        if (FileKind.IsOldOffice(bytes))
        {
            // Excel wraps a workbook that has a password in the container of its old ones.
            var isLocked = bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
            return Refuse(isLocked ? Codes.WorkbookLocked : Codes.WorkbookFormat, isLocked ? Locked : "ce classeur est au format d'Excel 97-2003, malgré son extension. Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en .ods.", file, faults);
        }

        try
        {
            using var parts = new ZipParts(bytes);
            return parts.Has("content.xml") ? OdsReader.Read(parts, file) : XlsxReader.Read(parts, file);
        }
        catch (WorkbookException e)
        {
            return e.Fault switch
            {
                WorkbookFault.Locked => Refuse(Codes.WorkbookLocked, Locked, file, faults),
                WorkbookFault.TooLarge => Refuse(Codes.WorkbookTooLarge, "ce classeur contient trop de données une fois ouvert. Supprimez les feuilles, les images et les lignes qui ne servent pas au portail, ou enregistrez le tableau en « CSV UTF-8 ».", file, faults),
                _ => Refuse(Codes.WorkbookDamaged, Damaged, file, faults),
            };
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Refuse(Codes.WorkbookDamaged, Damaged, file, faults);
        }
    }

    private const string Damaged = "ce classeur ne se lit pas : il est abîmé, incomplet, ou d'un autre format que son extension. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx ou en .ods.";

    private const string Locked = "ce classeur est protégé par un mot de passe. Ouvrez-le dans le tableur avec le mot de passe, enregistrez-le sans lui (dans Excel : Fichier > Informations > Protéger le classeur > Chiffrer avec mot de passe, et videz la case), puis recommencez.";

    private static List<Sheet>? Refuse(Code code, string message, string file, DiagnosticBag faults)
    {
        faults.Add(code, Place.Start(file), message);
        return null;
    }
}
