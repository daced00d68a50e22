using System.Globalization;
using Portal.Figures;
using Portal.Figures.Reconciliation;
using Portal.Model;

namespace Portal.Charter;

/// <summary>B3: an ambition that the commune can pay for, with whom, and where to see it.</summary>
internal static class Funding
{
    private const int LeastSources = 2;

    public static Findings Ambition(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var cost = Actions(dossier).Sum(row => row.Number("cout_prevu"));
        var (year, pupils) = Pupils(dossier);
        if (dossier.Programme?.CeilingPerPupil is not { } ceiling)
        {
            findings.Lacks("La commune n’a pas fixé de plafond par élève.");
        }
        else
        {
            var unpriced = Actions(dossier).Count(row => row["cout_prevu"].IsMissing);
            var each = cost > 0 && pupils > 0 ? French.Euros(Math.Round(cost.Value / pupils, 0, MidpointRounding.AwayFromZero)) + Partial.Mark(unpriced) : null;
            findings.Looked(new SettingEvidence("programme.plafond_par_eleve", French.Euros(ceiling)));
            if (each is not null && CostPerPupil(dossier, year) is { } ratio)
            {
                findings.Looked(ratio);
            }

            if (cost is not > 0)
            {
                findings.Lacks("Aucun coût prévu n’est publié.");
            }
            else if (pupils == 0)
            {
                findings.Lacks("Le nombre d’élèves n’est pas publié.");
            }
            else if (cost / pupils > ceiling)
            {
                findings.Looked(new DatasetEvidence("actions"));
                findings.Lacks($"Le coût prévu de tout le programme, divisé par les élèves de {year}, est de {each} par élève. Il dépasse le plafond de {French.Euros(ceiling)}.");
            }
            else if (unpriced > 0)
            {
                // A partial total below the ceiling says nothing of the whole.
                findings.Looked(new DatasetEvidence("actions"));
                findings.Lacks($"Le coût prévu n’est pas publié pour toutes les actions{French.NoBreakSpace}: il manque pour {French.Number(unpriced)} {French.Plural(unpriced, "action", "actions")}.");
            }
            else
            {
                findings.Found(new DatasetEvidence("actions"));
                findings.Looked(new DatasetEvidence("effectifs"));
            }
        }

        foreach (var row in dossier.Rows("reperes"))
        {
            findings.Found(row);
        }

        if (dossier.Rows("reperes").Count == 0)
        {
            findings.Lacks("Aucun repère ne permet de comparer.");
        }

        return findings;
    }

    public static Findings Sources(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var asked = dossier.Rows("financements").Where(row => row.Text("origine") is not (null or "commune") && (row.Number("montant_demande") > 0 || row.Date("demande_le") <= dossier.Today)).ToList();
        foreach (var source in asked.GroupBy(row => row.Text("origine"), StringComparer.Ordinal))
        {
            findings.Found(source.First());
        }

        var origins = asked.Select(row => row.Text("origine")).Distinct(StringComparer.Ordinal).Count();
        if (origins < LeastSources)
        {
            findings.Lacks(origins == 0 ? "Aucune aide n’a été demandée." : "Une seule source d’aide a été sollicitée.");
        }

        return findings;
    }

    public static Findings DedicatedLine(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var start = dossier.Programme?.Start.Year ?? 0;
        var lines = dossier.Rows("budget").Select(row => (Row: row, Year: YearOf(row))).Where(line => line.Year >= start).ToList();
        var dedicated = lines.Where(line => line.Row["ligne_dediee"].IsTrue).DistinctBy(line => line.Year).OrderBy(line => line.Year).ToList();
        foreach (var (row, _) in dedicated)
        {
            findings.Found(row);
        }

        if (lines.Count == 0)
        {
            findings.Lacks("Aucun budget n’est publié depuis le début du programme.");
            return findings;
        }

        var years = Enumerable.Range(start, Math.Clamp(lines.Max(line => line.Year) - start + 1, 1, 100));
        findings.Lacks("Années sans ligne dédiée", [.. years.Where(year => dedicated.TrueForAll(line => line.Year != year)).Select(year => year.ToString(CultureInfo.InvariantCulture))]);
        return findings;
    }

    /// <summary>An action that ended before the programme began is not paid under its ceiling.</summary>
    private static IEnumerable<Row> Actions(Dossier dossier)
        => dossier.Rows("actions").Where(row => !(row.Date("fin") < dossier.Programme?.Start));

    private static RatioEvidence? CostPerPupil(Dossier dossier, string year)
    {
        var counted = Actions(dossier).ToList();
        var cost = counted.Count == dossier.Rows("actions").Count ? Asking.Of(dossier.Facts, "cout_prevu") : Asking.Of(dossier.Facts, "cout_prevu", ("action_id", [.. counted.Select(row => row.Text("action_id") ?? "")]));
        return cost is not null && Asking.Of(dossier.Facts, "eleves", ("annee_scolaire", [year])) is { } pupils ? new RatioEvidence("Coût prévu de tout le programme, divisé par les élèves", year, cost, pupils) : null;
    }

    /// <summary>The pupils of the last school year that has begun.</summary>
    private static (string Year, decimal Count) Pupils(Dossier dossier)
    {
        var now = SchoolYear.Of(dossier.Today);
        var last = dossier.Rows("effectifs").Where(row => SchoolYear.Of(row.Text("annee_scolaire"))?.Start <= now.Start)
            .GroupBy(row => row.Text("annee_scolaire") ?? "", StringComparer.Ordinal).MaxBy(year => year.Key, StringComparer.Ordinal);
        return (last?.Key ?? "", last?.Sum(row => row.Number("eleves") ?? 0) ?? 0);
    }

    private static int YearOf(Row row) => int.TryParse(row.Text("exercice"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}
