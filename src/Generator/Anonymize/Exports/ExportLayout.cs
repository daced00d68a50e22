using Portal.Anonymize.Plans;
using Portal.Read.Tables.Shape;

namespace Portal.Anonymize.Exports;

/// <summary>How an export lies in its file.</summary>
/// <param name="Separator">What stands between two cells.</param>
/// <param name="Header">The first byte of the line that names the columns.</param>
/// <param name="Above">The cells of the line before it, where there is one: Drupal groups columns there.</param>
internal sealed record ExportLayout(char Separator, int Header, IReadOnlyList<string> Above)
{
    /// <summary>Two headings that software adds, or one that the plan names.</summary>
    public const int LeastScore = 2;

    private const int MostLines = 8;

    /// <summary>A heading that the plan names weighs more than any number of those that software adds.</summary>
    private const int Planned = 100;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The line and the separator by which most columns are recognised.</summary>
    public static (ExportLayout Layout, int Score) Find(ReadOnlySpan<byte> text, Plan plan, char? separator = null)
    {
        var start = separator is null ? AfterDeclaration(text, ref separator) : 0;
        char[] candidates = separator is { } known ? [known] : Separators;
        var (best, score, width) = (new ExportLayout(candidates[0], start, []), -1, 0);
        var above = default(Range?);
        for (var lines = 0; start < text.Length && lines < MostLines;)
        {
            var end = Records.End(text, start);
            if (!Records.IsEmpty(text[start..end]))
            {
                foreach (var candidate in candidates)
                {
                    var cells = Records.Cells(text[start..end], candidate);
                    var found = Score(cells, plan);
                    if (found > score || (found == score && found == 0 && lines == 0 && cells.Count > width))
                    {
                        (best, score, width) = (new ExportLayout(candidate, start, above is { } range ? Records.Cells(text[range], candidate) : []), found, cells.Count);
                    }
                }

                above = start..end;
                lines++;
            }

            start = end;
        }

        return (best, score);
    }

    private static int Score(List<string> cells, Plan plan)
    {
        var columns = cells.Select((c, i) => Headings.Read(i, c, "", 0, plan.Source)).ToList();
        var planned = plan.Dimensions.Select(d => d.Column).Append(plan.School).Count(wanted => columns.Any(c => ColumnFinder.IsNamed(wanted, c)));
        return (planned * Planned) + columns.Count(c => c.Kind != ColumnKind.Other);
    }

    /// <summary>The byte after « sep=; », where the file starts with it.</summary>
    private static int AfterDeclaration(ReadOnlySpan<byte> text, ref char? separator)
    {
        var end = Records.End(text, 0);
        var line = text[..end].Trim("\r\n\" "u8);
        if (line.Length == 5 && line.StartsWith("sep="u8) && Separators.Contains((char)line[4]))
        {
            separator = (char)line[4];
            return end;
        }

        return 0;
    }
}
