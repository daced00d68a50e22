using Portal.Model;

namespace Portal.Charter;

/// <summary>What an indicator promised, and what became of the promise.</summary>
public static class Indicators
{
    private static readonly string[] Answered = ["ok", "secret", "zero_structurel"];

    /// <summary>Defined before the first deployment: nobody chose it knowing what it would show.</summary>
    public static bool IsFromTheStart(Dossier dossier, Row indicator)
        => dossier.FirstDeployment is not { } deployment || indicator.Date("defini_le") < deployment;

    /// <summary>The rows of <c>revisions</c> that changed the indicator itself (its target, its method) since the first deployment.</summary>
    public static IEnumerable<Row> Changes(Dossier dossier, Row indicator)
        => dossier.Past("revisions", "date").Where(row => row.Text("jeu") == "indicateurs" && row.Text("cle") == indicator.Key && !(row.Date("date") < dossier.FirstDeployment));

    /// <summary>Its rows of <c>resultats</c> that hold a value, be it secret.</summary>
    internal static IEnumerable<Row> Values(IEnumerable<Row> results) => results.Where(row => Answered.Contains(row.Text("statut")));

    /// <summary>When its next value is due: its frequency and 90 days after the last period that was answered, or after its definition.</summary>
    internal static Due? NextValue(Row indicator, IEnumerable<Row> results)
    {
        // A period for which the commune says that there is nothing to measure is answered too.
        var last = results.Where(row => Answered.Contains(row.Text("statut")) || row.Text("statut") == "sans_objet")
            .Select(row => (Row: row, Day: Calendar.PeriodOf(row.Text("periode"))?.Last)).Where(value => value.Day is not null)
            .OrderByDescending(value => value.Day).FirstOrDefault();
        var months = indicator.Text("frequence") switch { "mensuelle" => 1, "trimestrielle" => 3, "semestrielle" => 6, _ => 12 };
        return (last.Day ?? indicator.Date("defini_le")) is { } since
            ? new Due(Calendar.After(since, months, 90), new RowEvidence(last.Day is null ? indicator : last.Row))
            : null;
    }
}
