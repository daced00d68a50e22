using System.Text;

namespace Portal.Read;

/// <summary>What a file really is, by its first bytes, where it is no text: spreadsheets and exports are often renamed.</summary>
internal static class FileKind
{
    private const string SaveTable = "Ouvrez ce fichier dans un tableur et enregistrez le tableau en « CSV UTF-8 »";
    private const string CopyTable = "Copiez son tableau dans un tableur et enregistrez-le en « CSV UTF-8 »";
    private const string Retype = "Une image ne contient pas de cellules : saisissez le tableau dans un tableur et enregistrez-le en « CSV UTF-8 »";
    private const string Extract = "Extrayez le tableau qu'elle contient et mettez-le dans « data »";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Start, string Name, string Mend)[] Marks =
    [
        (OldOffice, "un classeur Excel, ancien ou protégé par un mot de passe", "Ouvrez-le dans un tableur et enregistrez la feuille en « CSV UTF-8 », ou le classeur en .xlsx sans mot de passe"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "une image", Retype),
        ([0xFF, 0xD8, 0xFF], "une image", Retype),
        ([.. "GIF8"u8], "une image", Retype),
        ([.. "%PDF"u8], "un PDF", "Un PDF ne contient pas de cellules : demandez le tableau dont il a été tiré, et enregistrez-le en « CSV UTF-8 »"),
        ([0x1F, 0x8B], "une archive", Extract),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "une archive", Extract),
        ([.. "Rar!"u8], "une archive", Extract),
        ([.. "{\\rtf"u8], "un document de traitement de texte", CopyTable),
    ];

    private static readonly (string Start, string Name)[] Tags =
        [("<!doctype", "une page web"), ("<html", "une page web"), ("<head", "une page web"), ("<table", "une page web"), ("<?xml", "un fichier XML")];

    /// <summary>A name with its article and what to do instead, or null for what may be a CSV.</summary>
    public static (string Name, string Mend)? OtherThanText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Zip(bytes);
        }

        foreach (var (start, name, mend) in Marks)
        {
            if (bytes.StartsWith(start))
            {
                return (name, mend);
            }
        }

        var text = bytes[..Math.Min(bytes.Length, 512)].TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        foreach (var (start, name) in Tags)
        {
            if (text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start))
            {
                return (name, SaveTable);
            }
        }

        return null;
    }

    /// <summary>The container of Excel up to 2003, and of any workbook with a password.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> bytes) => bytes.StartsWith(OldOffice);

    private static (string Name, string Mend) Zip(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[^Math.Min(bytes.Length, 1 << 16)..];
        return bytes.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) is >= 0 and < 200
            ? ("un classeur LibreOffice", "Donnez-lui l'extension .ods, ou enregistrez la feuille en « CSV UTF-8 »")
            : end.IndexOf("xl/workbook"u8) >= 0
                ? ("un classeur Excel", "Donnez-lui l'extension .xlsx, ou enregistrez la feuille en « CSV UTF-8 »")
                : end.IndexOf("word/document"u8) >= 0 || bytes.IndexOf("application/vnd.oasis.opendocument.text"u8) is >= 0 and < 200
                    ? ("un document de traitement de texte", CopyTable)
                    : ("une archive zip", Extract);
    }
}
