using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// Two tables of one survey count the same persons, and nothing says how the codes of one relate to those of the other: what one hides, the
/// difference of both may give. Unlike the views of one table, they are not judged together, so there may be only one.
/// </summary>
internal static class SameSurvey
{
    /// <param name="tables">The sensitive tables, in order of their names.</param>
    /// <param name="faults">Receives each table but the first of a survey.</param>
    public static void Check(IEnumerable<Table> tables, DiagnosticBag faults)
    {
        foreach (var survey in tables.Where(t => t.Schema.Survey is not null).GroupBy(t => t.Schema.Survey, StringComparer.Ordinal))
        {
            var first = survey.First();
            foreach (var other in survey.Skip(1))
            {
                faults.Add(Codes.SameSurvey, Place.Start($"data/{other.Name}.schema.json"), $"« {other.Name} » et « {first.Name} » viennent de la même enquête : ils comptent les mêmes personnes, et une soustraction de l'un à l'autre peut rendre un nombre caché. Réunissez les deux plans en un seul, avec plusieurs « vues » et une « hierarchie » pour les regroupements, et ne publiez que le jeu qu'il donne.");
            }
        }
    }
}
