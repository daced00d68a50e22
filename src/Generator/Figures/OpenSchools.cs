using Portal.Model;

namespace Portal.Figures;

/// <summary>The schools of <c>ecoles</c> that are open on a day: since <c>ouverte_le</c>, and until the day before <c>fermee_le</c>.</summary>
public static class OpenSchools
{
    public static int Count(IEnumerable<Row> schools, DateOnly day) => schools.Count(school => IsOpen(school, day));

    /// <summary>Whether fewer are open than a published group unites at least. A commune that does not list its schools is taken at its word.</summary>
    public static bool AreFew(IReadOnlyCollection<Row> schools, DateOnly day) => schools.Count > 0 && Count(schools, day) < Confidentiality.LeastSchools;

    public static bool IsOpen(Row school, DateOnly day)
        => !school.IsRefused("ouverte_le") && !school.IsRefused("fermee_le")
            && (school.Date("ouverte_le") is not { } opened || opened <= day) && (school.Date("fermee_le") is not { } closed || closed > day);
}
