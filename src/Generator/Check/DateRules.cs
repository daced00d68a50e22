using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>What begins ends later, and a decision is sent to the prefect once it is taken. What is done is not of tomorrow. The dates of aids and milestones have rules of their own.</summary>
internal static class DateRules
{
    private static readonly (string Dataset, string First, string Last)[] Pairs =
    [
        ("actions", "debut", "fin"),
        ("appels_a_projets", "ouvert_le", "clos_le"),
        ("appels_a_projets", "ouvert_le", "decide_le"),
        ("deliberations", "DELIB_DATE", "PREF_DATE"),
        ("ecoles", "ouverte_le", "fermee_le"),
    ];

    /// <summary>What tells of something done: a row of a day to come is left out until then, and a mistyped year leaves it out for long.</summary>
    private static readonly (string Dataset, string Column)[] Done =
    [
        ("concertations", "tenue_le"),
        ("ecosysteme", "recense_le"),
        ("engagements", "signe_le"),
        ("equipements", "compte_le"),
        ("evaluations", "tenue_le"),
        ("maintenance", "signe_le"),
        ("maturite", "evalue_le"),
        ("reseau", "mesure_le"),
        ("ressources", "recense_le"),
        ("reunions", "tenue_le"),
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

        foreach (var (dataset, column) in Done)
        {
            foreach (var row in facts.Rows(dataset))
            {
                if (row.Date(column) is { } day && day > facts.Today)
                {
                    faults.Add(Codes.DateInFuture, row.PlaceOf(column), $"colonne « {column} » : le {French.LongDate(day)} est dans le futur (aujourd'hui : {French.LongDate(facts.Today)}). Jusque-là, le site ne compte pas cette ligne. Vérifiez l'année, ou gardez la ligne si ce jour est prévu.");
                }
            }
        }
    }
}
