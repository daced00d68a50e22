using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>What begins ends later, and a decision is sent to the prefect once it is taken. The dates of aids and milestones have rules of their own.</summary>
internal static class DateRules
{
    private static readonly (string Dataset, string First, string Last)[] Pairs =
    [
        ("actions", "debut", "fin"),
        ("appels_a_projets", "ouvert_le", "clos_le"),
        ("deliberations", "DELIB_DATE", "PREF_DATE"),
        ("ecoles", "ouverte_le", "fermee_le"),
    ];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var (dataset, first, last) in Pairs)
        {
            foreach (var row in facts.Rows(dataset))
            {
                if (row.Date(last) is { } end && row.Date(first) is { } start && end < start)
                {
                    faults.Add(Codes.DatesDisordered, row.PlaceOf(last), $"colonne « {last} » : le {French.LongDate(end)} précède « {first} » (le {French.LongDate(start)}). Corrigez l'une des deux dates.");
                }
            }
        }
    }
}
