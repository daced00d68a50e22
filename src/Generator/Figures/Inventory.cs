using Portal.Model;

namespace Portal.Figures;

/// <summary>The newest count of each place: an old one is never added to it.</summary>
public static class Inventory
{
    /// <summary>An inventory takes days, not months: what was counted within that many days before the last count of a place belongs to it.</summary>
    public const int Days = 31;

    /// <summary>The lots that the last inventory of their place has found; without <c>uai</c>, the place is the town hall.</summary>
    public static IEnumerable<Row> Lots(Facts facts)
        => Counted(facts).GroupBy(row => row.Text("uai") ?? "", StringComparer.Ordinal)
            .SelectMany(place => place.Max(row => row.Date("compte_le")) is { } last ? place.Where(row => row.Date("compte_le") > last.AddDays(-Days)) : [])
            .OrderBy(row => row.Index);

    /// <summary>The last count of each profession.</summary>
    public static IEnumerable<Row> Skills(Facts facts)
        => Past(facts, "competences", "compte_le").GroupBy(row => row.Text("profil") ?? "", StringComparer.Ordinal).Select(group => group.MaxBy(row => row.Date("compte_le"))).OrderBy(row => row.Index);

    /// <summary>The digital resources that are listed by now.</summary>
    public static IEnumerable<Row> Resources(Facts facts) => Past(facts, "ressources", "recense_le");

    /// <summary>What a count found, old or new, but none of a day to come.</summary>
    public static IEnumerable<Row> Counted(Facts facts) => Past(facts, "equipements", "compte_le");

    private static IEnumerable<Row> Past(Facts facts, string dataset, string date) => facts.Rows(dataset).Where(row => row.Date(date) <= facts.Today);
}
