using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// The column <c>niveau</c> as two dimensions: the commune is its nursery and elementary schools, elementary is cycles 2 and 3; and, since it
/// overlaps them, éducation prioritaire and the rest.
/// </summary>
internal static class Levels
{
    public const string Level = "niveau";

    public const string Priority = "education_prioritaire";

    private static readonly Dictionary<string, IReadOnlyList<string>> Tree = new(StringComparer.Ordinal)
    {
        [Dimension.Total] = ["maternelle", "elementaire"],
        ["maternelle"] = ["cycle_1"],
        ["elementaire"] = ["cycle_2", "cycle_3"],
    };

    public static readonly IReadOnlyList<Dimension> Dimensions =
    [
        Dimension.Of(Level, DimensionRole.Identifying, [], Tree),
        Dimension.Of(Priority, DimensionRole.Identifying, ["oui", "non"]),
    ];

    /// <summary>A row without a level is about the whole commune.</summary>
    public static string[] CodesOf(Row row) => row.Text(Level) switch
    {
        null or "commune" => [Dimension.Total, Dimension.Total],
        Priority => [Dimension.Total, "oui"],
        var level => [level, Dimension.Total],
    };

    /// <summary>Whether the level of a key is one of ours: a commune's own table may have others.</summary>
    public static bool Knows(CellKey key) => Tree.ContainsKey(key[Level]) || Tree.Values.Any(parts => parts.Contains(key[Level]));

    /// <summary>Whether a school is of the level that a key names: of éducation prioritaire, nursery, elementary; a primary school is of both.</summary>
    public static bool Has(CellKey group, Row school)
    {
        if (group[Priority] != Dimension.Total)
        {
            return (school.Text(Priority) is "rep" or "rep_plus") == (group[Priority] == "oui");
        }

        var level = school.Text(Level);
        return group[Level] switch
        {
            Dimension.Total => true,
            "maternelle" or "cycle_1" => level is not "elementaire",
            _ => level is not "maternelle",
        };
    }
}
