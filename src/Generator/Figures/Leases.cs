using System.Globalization;
using Portal.Model;

namespace Portal.Figures;

/// <summary>A lease is a way to pay, never a receipt: here its rents are spread over the years in which they fall due.</summary>
public static class Leases
{
    /// <summary>One contribution for each lease and each year in which a rent falls due, in euros.</summary>
    public static IEnumerable<Contribution> Rents(Facts facts)
    {
        foreach (var row in facts.Rows("locations"))
        {
            if (row.Date("debut") is not { } start || row.Number("mois") is not { } months || row.Number("loyer") is not { } rent)
            {
                continue;
            }

            var step = row.Text("periodicite") switch { "trimestrielle" => 3, "annuelle" => 12, _ => 1 };
            var due = Enumerable.Range(0, (int)Math.Ceiling(months / step)).Select(i => start.AddMonths(i * step).Year);
            foreach (var year in due.GroupBy(y => y))
            {
                yield return new Contribution(row, rent * year.Count(), Period: year.Key.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The last day of a lease, or null where its dates are missing.</summary>
    public static DateOnly? End(Row row)
        => row.Date("debut") is { } start && row.Number("mois") is { } months ? start.AddMonths((int)months).AddDays(-1) : null;
}
