using System.Text;
using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Reads a CSV into the typed columns that its schema declares. Each cell keeps the place it came from.</summary>
internal static class TableReader
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The table, or null when its shape is unusable (the faults are then noted).</summary>
    public static Table? Read(ReadOnlyMemory<byte> utf8, Schema schema, string file, DiagnosticBag faults)
    {
        var source = new SourceText(file, utf8);
        using var reader = CsvReader.Create(utf8, Options(utf8.Span, source, faults));
        try
        {
            if (!reader.Read())
            {
                faults.Add(Codes.CsvEmpty, Place.Start(file), $"le fichier est vide ; sa première ligne doit porter les noms des colonnes : {string.Join(',', schema.Fields.Take(6).Select(f => f.Name))}{(schema.Fields.Count > 6 ? "…" : ".")}");
                return null;
            }

            var header = new Header(reader, schema, source, faults);
            return header.IsUsable ? ReadRows(reader, header, schema, source, faults) : null;
        }
        catch (CsvFormatException e)
        {
            faults.Add(Codes.CsvMalformed, source.PlaceAt((int)Math.Clamp(e.ByteOffset, 0, utf8.Length)), "la lecture du tableau s'arrête ici. Ouvrez le fichier dans un tableur et enregistrez-le de nouveau en CSV UTF-8.");
            return null;
        }
    }

    private static Table ReadRows(CsvReader reader, Header header, Schema schema, SourceText source, DiagnosticBag faults)
    {
        var builders = schema.Fields.Select(f => new ColumnBuilder(f, schema, source, faults)).ToArray();
        List<int> rows = [];
        List<int> cells = [];
        while (reader.Read())
        {
            var offset = (int)reader.ByteOffset;
            if (IsBlank(reader))
            {
                continue;
            }

            var row = rows.Count;
            rows.Add(offset);
            var first = cells.Count;
            cells.AddRange(Enumerable.Repeat(-1, schema.Fields.Count));
            var next = offset;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var raw = reader.GetRawSpan(i);
                var start = raw.IsEmpty || !reader.RawRecord.Overlaps(raw, out var within) ? next : offset + within;
                next = start + raw.Length + 1;
                if (i >= header.Targets.Count)
                {
                    if (!raw.IsEmpty)
                    {
                        faults.Add(Codes.TooManyCells, source.PlaceAt(start), $"cette ligne a {reader.FieldCount} cellules, l'en-tête en a {header.Targets.Count}. Une virgule ou un point-virgule de trop a sans doute décalé la ligne : entourez de guillemets le texte qui en contient.");
                        break;
                    }
                }
                else if (header.Targets[i] is >= 0 and var target)
                {
                    cells[first + target] = start;
                    builders[target].Add(row, reader.GetString(i), start);
                }
            }
        }

        foreach (var builder in builders)
        {
            builder.Complete(rows.Count);
        }

        return new Table(schema, [.. builders.Select(b => b.Build())], source, rows, cells);
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.GetSpan(i).Trim(" \t"u8).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static CsvReaderOptions Options(ReadOnlySpan<byte> utf8, SourceText source, DiagnosticBag faults) => new()
    {
        Separator = FindSeparator(utf8),
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = true,
        TrimWhitespace = false,
        TrackLineNumbers = true,
        PoolStrings = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
        // A cell may hold what no message may print.
        IncludeValuesInExceptions = false,
        OnMalformedRecord = malformed => faults.Add(
            Codes.CsvMalformed,
            // A quote that is never closed is only noticed at the end of the file: its row is where it must be mended.
            malformed.Reason == CsvMalformedReason.UnterminatedQuote ? new Place(source.File, (int)malformed.LineNumber, 1) : source.PlaceAt((int)malformed.ByteOffset),
            malformed.Reason == CsvMalformedReason.UnterminatedQuote
                ? "un guillemet ouvert sur cette ligne n'est jamais refermé. Ajoutez le guillemet fermant, ou doublez les guillemets qui font partie du texte (\"\")."
                : "un guillemet est mal placé. Entourez toute la cellule de guillemets et doublez ceux qui font partie du texte (\"\")."),
    };

    /// <summary>The separator that the first line holds most often outside quotes.</summary>
    private static char FindSeparator(ReadOnlySpan<byte> utf8)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        var quoted = false;
        foreach (var b in utf8)
        {
            if (b == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && b is (byte)'\n' or (byte)'\r')
            {
                break;
            }
            else if (!quoted && Array.IndexOf(Separators, (char)b) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Separators[best];
    }

    /// <summary>Which field of the schema each column of the file feeds: -1 for a column without name or content.</summary>
    private sealed class Header
    {
        public Header(CsvReader reader, Schema schema, SourceText source, DiagnosticBag faults)
        {
            var targets = new List<int>();
            var next = (int)reader.ByteOffset;
            IsUsable = true;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var raw = reader.GetRawSpan(i);
                var place = source.PlaceAt(next);
                next += raw.Length + 1;
                targets.Add(Target(reader.GetString(i), schema, targets, place, faults));
            }

            Targets = targets;
            foreach (var field in schema.Fields.Where((f, i) => f.Required && !targets.Contains(i) && !meant.Contains(f.Name)))
            {
                IsUsable = false;
                faults.Add(Codes.ColumnMissing, Place.Start(source.File), $"la colonne « {field.Name} » ({field.Title}) est obligatoire et l'en-tête ne l'a pas. Ajoutez-la.");
            }
        }

        /// <summary>Columns for which a misspelt one was meant: they are not missing.</summary>
        private readonly HashSet<string?> meant = [];

        public List<int> Targets { get; }

        public bool IsUsable { get; private set; }

        private int Target(string name, Schema schema, List<int> before, Place place, DiagnosticBag faults)
        {
            var folded = Suggestion.Fold(name);
            if (folded.Length == 0)
            {
                return -1;
            }

            var target = schema.IndexOf(name.Trim());
            for (var i = 0; target < 0 && i < schema.Fields.Count; i++)
            {
                if (Suggestion.Fold(schema.Fields[i].Name) == folded || Suggestion.Fold(schema.Fields[i].Title) == folded)
                {
                    target = i;
                }
            }

            if (target < 0 && folded == "uai" && schema.Sensitivity != Sensitivity.None)
            {
                IsUsable = false;
                faults.Add(Codes.SchoolInResults, place, $"« {schema.Name} » ne peut pas désigner une école : le programme n'évalue ni les écoles ni les enseignants. Supprimez cette colonne et regroupez les écoles.");
            }
            else if (target < 0)
            {
                IsUsable = false;
                meant.Add(Suggestion.Nearest(name, schema.Fields.Select(f => f.Name)));
                faults.Add(Codes.ColumnUnknown, place, $"la colonne « {Decoding.Clean(name.Trim())} » n'existe pas dans « {schema.Name} ». {Suggestion.Sentence(name, schema.Fields.Select(f => f.Name))}");
            }
            else if (before.Contains(target))
            {
                IsUsable = false;
                faults.Add(Codes.ColumnTwice, place, $"la colonne « {schema.Fields[target].Name} » est là deux fois. Gardez-en une.");
            }

            return target;
        }
    }
}
