using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>Finds the separator of a CSV and the line that names its columns: those by which most of the schema's columns are recognised.</summary>
internal static class LayoutFinder
{
    private const int MostLines = 20;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static Layout Find(ReadOnlySpan<byte> text, Schema schema, HeaderNames names, char? separator = null)
    {
        var start = separator is null ? AfterDeclaration(text, ref separator) : 0;
        char[] candidates = separator is { } known ? [known] : Separators;
        var lines = FirstLines(text, start);
        if (lines.Count == 0)
        {
            return new(candidates[0], start, start);
        }

        var first = Best(text[lines[0]], candidates, names);
        var (best, header) = (first, 0);

        // Titles above the header: a later line must be recognised much better. Nearly every file has none, and is looked at no further.
        var isPlain = first.Known * 2 >= first.Cells && (first.Known > 1 || schema.Fields.Count == 1);
        for (var i = 1; i < lines.Count && !isPlain; i++)
        {
            var line = Best(text[lines[i]], candidates, names);
            if (line.Known > best.Known && line.Known > 2 * first.Known && (line.Known > 1 || schema.Fields.Count == 1))
            {
                (best, header) = (line, i);
            }
        }

        return new(
            best.Ties.Count == 1 ? best.Ties[0] : MostEven(text, lines[header..], best.Ties),
            start,
            lines[header].Start.Value);
    }

    /// <summary>The byte after « sep=; », Excel's own way to name a separator, where the file starts with it.</summary>
    private static int AfterDeclaration(ReadOnlySpan<byte> text, ref char? separator)
    {
        var end = Records.End(text, 0);
        var line = text[..end].TrimEnd("\r\n\" "u8).TrimStart("\" "u8);
        if (line.Length == 5 && System.Text.Ascii.EqualsIgnoreCase(line[..4], "sep="u8) && line[4] < 0x80 && !char.IsAsciiLetterOrDigit((char)line[4]))
        {
            separator = (char)line[4];
            return end;
        }

        return 0;
    }

    private static List<Range> FirstLines(ReadOnlySpan<byte> text, int start)
    {
        List<Range> lines = [];
        while (start < text.Length && lines.Count < MostLines)
        {
            var end = Records.End(text, start);
            if (!Records.IsEmpty(text[start..end]))
            {
                lines.Add(start..end);
            }

            start = end;
        }

        return lines;
    }

    /// <summary>The separators by which most columns of a line are recognised; where none is, those that cut it most.</summary>
    private static (int Known, int Cells, List<char> Ties) Best(ReadOnlySpan<byte> line, char[] candidates, HeaderNames names)
    {
        var (known, cells) = (-1, 0);
        List<char> ties = [];
        foreach (var candidate in candidates)
        {
            var titles = Records.Cells(line, candidate);
            var found = titles.Select(names.Find).Where(f => f >= 0).Distinct().Count();
            if (found > known || (found == known && found == 0 && titles.Count > cells))
            {
                ties.Clear();
                (known, cells) = (found, titles.Count);
            }

            if (found == known && titles.Count == cells)
            {
                ties.Add(candidate);
            }
        }

        return (known, cells, ties);
    }

    /// <summary>The separator that cuts the following lines into as many cells as the header.</summary>
    private static char MostEven(ReadOnlySpan<byte> text, List<Range> lines, List<char> ties)
    {
        var (best, most) = (ties[0], -1);
        foreach (var candidate in ties)
        {
            var width = Records.Cells(text[lines[0]], candidate).Count;
            var even = 0;
            foreach (var line in lines)
            {
                even += Records.Cells(text[line], candidate).Count == width ? 1 : 0;
            }

            if (even > most)
            {
                (best, most) = (candidate, even);
            }
        }

        return best;
    }
}
