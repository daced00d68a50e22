using System.Globalization;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>The days that data are about, first and last included.</summary>
internal sealed record Coverage(DateOnly Start, DateOnly End)
{
    /// <summary>From a table's periods and years; where it has none from its dates; where it has none either, the programme's own.</summary>
    public static Coverage? Of(PublicTable table, Settings settings)
        => OfColumns(table, f => f.Type == FieldType.Year || f.Control is "periode" or "annee_scolaire")
            ?? OfColumns(table, f => f.Type == FieldType.Date)
            ?? (settings.Programmes is [var first, ..] and [.., var last] ? new Coverage(first.Start, last.Horizon) : null);

    public static Coverage? OfAll(IEnumerable<Coverage?> parts) => parts.Aggregate((Coverage?)null, (all, part) => part is null ? all : part.With(all));

    private static Coverage? OfColumns(PublicTable table, Func<Field, bool> isAsked)
    {
        Coverage? all = null;
        for (var c = 0; c < table.Schema.Fields.Count; c++)
        {
            if (!isAsked(table.Schema.Fields[c]))
            {
                continue;
            }

            string? last = null;
            foreach (var row in table.Rows)
            {
                if (row[c].Text is { } text && !ReferenceEquals(text, last) && OfText(text) is { } part)
                {
                    all = part.With(all);
                    last = text;
                }
            }
        }

        return all;
    }

    private Coverage With(Coverage? other) => other is null ? this : new(other.Start < Start ? other.Start : Start, other.End > End ? other.End : End);

    /// <summary>A day, a month, a quarter, a year or a school year.</summary>
    private static Coverage? OfText(string text)
    {
        if (text.Length == 10)
        {
            return DayOf(text) is { } day ? new Coverage(day, day) : null;
        }

        var (start, months) = text.Length switch
        {
            4 => ($"{text}-01-01", 12),
            7 when text[5] == 'T' => ($"{text[..4]}-{(((text[6] - '0') * 3) - 2).ToString("00", CultureInfo.InvariantCulture)}-01", 3),
            7 => ($"{text}-01", 1),
            9 => ($"{text[..4]}-09-01", 12),
            _ => ("", 0),
        };
        return DayOf(start) is { Year: < 9999 } first ? new Coverage(first, first.AddMonths(months).AddDays(-1)) : null;
    }

    private static DateOnly? DayOf(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
