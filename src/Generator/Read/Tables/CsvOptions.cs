using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Shape;

namespace Portal.Read.Tables;

/// <summary>What the CSV library is asked: to go on after a fault, to say where it was, and to put no value into an exception.</summary>
internal static class CsvOptions
{
    public static CsvReaderOptions For(Layout layout, SourceText source, DiagnosticBag faults) => new()
    {
        Separator = layout.Separator,
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = true,
        TrimWhitespace = false,
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
        // A cell may hold what no message may print.
        IncludeValuesInExceptions = false,
        OnMalformedRecord = malformed => faults.Add(
            Codes.CsvMalformed,
            // A quote that is never closed is only noticed at the end of the file: its row is where it must be mended.
            malformed.Reason == CsvMalformedReason.UnterminatedQuote
                ? new Place(source.File, source.PlaceAt(layout.Header).Line + (int)malformed.LineNumber - 1, 1)
                : source.PlaceAt(layout.Header + (int)malformed.ByteOffset),
            malformed.Reason == CsvMalformedReason.UnterminatedQuote
                ? "un guillemet ouvert sur cette ligne n'est jamais refermé. Ajoutez le guillemet fermant, ou doublez les guillemets qui font partie du texte (\"\")."
                : "un guillemet est mal placé. Entourez toute la cellule de guillemets et doublez ceux qui font partie du texte (\"\")."),
    };
}
