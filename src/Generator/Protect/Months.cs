using System.Globalization;

namespace Portal.Protect;

/// <summary>The months of a period: a year, a quarter (<c>2025-T1</c>), a month (<c>2025-03</c>), a school year (<c>2024-2025</c>).</summary>
internal static class Months
{
    /// <summary>Whether two periods share a month. What is no period may be any.</summary>
    public static bool Overlap(string? one, string? other)
        => Of(one) is not var (from, to) || Of(other) is not var (start, end) || (from <= end && start <= to);

    private static (int From, int To)? Of(string? period)
    {
        if (period is not { Length: >= 4 } || !int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var first = 12 * year;
        return period.Length switch
        {
            4 => (first, first + 11),
            9 => (first + 8, first + 19),
            7 when period[5] == 'T' && period[6] is >= '1' and <= '4' => (first + (3 * (period[6] - '1')), first + (3 * (period[6] - '1')) + 2),
            7 when int.TryParse(period.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) => (first + month - 1, first + month - 1),
            _ => null,
        };
    }
}
