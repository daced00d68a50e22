using Portal.Model;

namespace Portal.Figures;

/// <summary>The newest measure of each open school's network: what counts schools must not count one twice.</summary>
public static class Networks
{
    /// <summary>The rows of <c>reseau</c>, the newest of each open school; all schools where the commune does not list them.</summary>
    public static IEnumerable<Row> Newest(Facts facts)
    {
        var schools = facts.Rows("ecoles");
        var open = schools.Where(school => OpenSchools.IsOpen(school, facts.Today)).Select(school => school.Text("uai")).ToHashSet(StringComparer.Ordinal);
        return facts.Rows("reseau")
            .Where(row => row.Date("mesure_le") <= facts.Today && (schools.Count == 0 || open.Contains(row.Text("uai"))))
            .GroupBy(row => row.Text("uai"), StringComparer.Ordinal)
            .Select(school => school.MaxBy(row => row.Date("mesure_le")));
    }

    /// <summary>One contribution for each school: 1 where it holds, 0 where it does not, nothing where nobody says.</summary>
    public static IEnumerable<Contribution> Schools(Facts facts, Func<Row, bool?> holds)
        => Newest(facts).Select(row => holds(row) is { } yes ? new Contribution(row, yes ? 1 : 0) : new Contribution(row, 0, ValueState.Missing));

    /// <summary>Whether half the rooms or more are connected; null where the rooms were not counted.</summary>
    public static bool? HalfConnected(Row row)
        => row.Number("salles") is > 0 and { } rooms && row.Number("salles_connectees") is { } connected ? connected * 2 >= rooms : null;

    /// <summary>Whether a yes-or-no column says yes; null where it says nothing.</summary>
    public static bool? Says(Row row, string column) => row[column].IsMissing ? null : row[column].IsTrue;
}
