using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Editions;

/// <summary>Reads the ledger, once it is the one that the lock sealed.</summary>
internal static class LedgerReader
{
    /// <param name="bytes">The file; null where there is none.</param>
    /// <param name="seals">What the lock says of it at each edition.</param>
    /// <param name="faults">Receives what is wrong with it.</param>
    public static Ledger Read(ReadOnlyMemory<byte>? bytes, IReadOnlyList<LedgerSeal> seals, DiagnosticBag faults)
    {
        var source = new SourceText(Ledger.File, bytes ?? ReadOnlyMemory<byte>.Empty);
        var end = 0;
        foreach (var seal in seals)
        {
            if (seal.Length < end || seal.Length > source.Bytes.Length || Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span[..seal.Length])) != seal.Hash)
            {
                faults.Add(Codes.LedgerChanged, source.PlaceAt(end), $"le registre n'est pas celui que l'édition du {French.LongDate(seal.Edition)} a laissé : {(bytes is null ? "le fichier manque" : "à partir d'ici, des lignes ont été changées ou retirées")}. Remettez « {Path.GetFileName(Ledger.File)} » et « {Path.GetFileName(Edition.LockFile)} » depuis l'historique du dépôt : on ajoute au registre, on n'y change rien.");
                return Ledger.Empty;
            }

            end = seal.Length;
        }

        if (end < source.Bytes.Length)
        {
            faults.Add(Codes.LedgerLonger, source.PlaceAt(end), "le registre continue ici après la dernière édition du verrou. Ces lignes ne comptent pas. Si « release » s'est arrêté en route, refaites-le : il les réécrit. Sinon, remettez ce fichier depuis l'historique du dépôt.");
        }

        var whole = source.Bytes[..end];
        if (ReadLines(whole, source) is { } lines)
        {
            return new Ledger(whole, lines, seals);
        }

        faults.Add(Codes.LedgerChanged, Place.Start(Ledger.File), $"le registre ne se lit pas. Remettez « {Path.GetFileName(Ledger.File)} » et « {Path.GetFileName(Edition.LockFile)} » depuis l'historique du dépôt.");
        return Ledger.Empty;
    }

    private static List<LedgerLine>? ReadLines(ReadOnlyMemory<byte> bytes, SourceText source)
    {
        List<LedgerLine> lines = [];
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { Separator = ',', HasHeader = false, IncludeValuesInExceptions = false });
        try
        {
            for (var isHeader = true; reader.Read(); isHeader = false)
            {
                if (isHeader)
                {
                    continue;
                }

                if (reader.FieldCount != Ledger.Columns.Count || !DateOnly.TryParseExact(reader.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var edition))
                {
                    return null;
                }

                lines.Add(new LedgerLine(edition, new LedgerEntry(reader.GetString(1), reader.GetString(2)), source.PlaceAt((int)reader.ByteOffset)));
            }
        }
        catch (CsvFormatException)
        {
            return null;
        }

        return lines;
    }
}
