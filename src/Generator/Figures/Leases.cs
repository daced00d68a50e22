using System.Globalization;
using Portal.Model;

namespace Portal.Figures;

/// <summary>A lease is a way to pay, never a receipt: here its rents are spread over the years in which they fall due.</summary>
public static class Leases
{
    /// <summary>One contribution for each lease and each year in which a rent falls due, in euros.</summary>
    public static IEnumerable<Contribution> Rents(Facts facts) => Rents(facts, _ => true);

    /// <summary>The rents that have fallen due by the day of the build. A year of which none has brings zero.</summary>
    public static IEnumerable<Contribution> RentsDue(Facts facts) => Rents(facts, day => day <= facts.Today);

    /// <summary>The rents that the contract still asks for after the day of the build.</summary>
    public static IEnumerable<Contribution> RentsToCome(Facts facts) => Rents(facts, day => day > facts.Today);

    private static IEnumerable<Contribution> Rents(Facts facts, Func<DateOnly, bool> counts)
    {
        foreach (var row in facts.Rows("locations"))
        {
            if (Term(row) is not var (start, months) || row.Number("loyer") is not { } rent)
            {
                continue;
            }

            var step = row.Text("periodicite") switch { "trimestrielle" => 3, "annuelle" => 12, _ => 1 };
            var due = Enumerable.Range(0, (months + step - 1) / step).Select(i => start.AddMonths(i * step));
            foreach (var year in due.GroupBy(day => day.Year))
            {
                yield return new Contribution(row, rent * year.Count(counts), Period: year.Key.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Accounts of rents of things. 6125 and 6132 are rents of buildings; the short plan has one account for both.</summary>
    public static bool IsRentOfThings(string account)
        => account is "612" or "613" || account.StartsWith("6122", StringComparison.Ordinal) || account.StartsWith("6135", StringComparison.Ordinal);

    /// <summary>The last day of a lease, or null where its dates are missing.</summary>
    public static DateOnly? End(Row row) => Term(row) is var (start, months) ? start.AddMonths(months).AddDays(-1) : null;

    /// <summary>The term of a lease; none where the calendar does not hold it: a month was mistyped.</summary>
    private static (DateOnly Start, int Months)? Term(Row row)
        => row.Date("debut") is { Year: < 9000 } start && row.Number("mois") is >= 1 and <= 9600 and { } months ? (start, (int)months) : null;
}
