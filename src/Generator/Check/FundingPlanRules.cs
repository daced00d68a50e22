using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>What pays for an action: all of its cost once it is over, four fifths of it at most from public aids, and no more VAT than there was.</summary>
internal static class FundingPlanRules
{
    /// <summary>The rate at which the State gives VAT back, by law.</summary>
    private const decimal FctvaRate = 16.404m;

    private const decimal MostPublicAid = 80;

    private static readonly string[] PublicAids = ["etat_subvention", "etat_dotation", "region", "departement", "intercommunalite", "europe", "investissements_avenir"];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        // A table that waits to be filled says nothing of who pays.
        if (!facts.Datasets.TryGetValue("financements", out var funding) || funding.Rows.Count == 0)
        {
            return;
        }

        if (Sums.CanAdd(facts, "financements", "action_id", "origine", "statut", "en_nature"))
        {
            CheckPlans(facts, funding.Rows, faults);
        }

        CheckPublicAids(funding.Rows, faults);
        foreach (var row in funding.Rows.Where(row => row.Text("origine") == "fctva"))
        {
            if (row.Number("cout_eligible_ttc") is { } cost && Amount(row) is var (column, amount) && amount > (cost * FctvaRate / 100) + RoundingMargin.Of(amount))
            {
                faults.Add(Codes.FctvaTooHigh, row.PlaceOf(column), $"colonne « {column} » : {French.Euros(amount)} de FCTVA pour un coût de {French.Euros(cost)} toutes taxes comprises. Le taux est de {French.ShortNumber(FctvaRate, 3)} %, soit {French.Euros(cost * FctvaRate / 100)} : vérifiez les deux montants.");
            }
        }
    }

    /// <summary>While an action runs, what is left to find is shown, and is no fault.</summary>
    private static void CheckPlans(Facts facts, IReadOnlyList<Row> funding, DiagnosticBag faults)
    {
        var sources = funding.Where(Awards.IsMoney).ToLookup(row => row.Text("action_id") ?? "", StringComparer.Ordinal);
        foreach (var action in facts.Rows("actions").Where(row => row.Text("statut") == "termine"))
        {
            var rows = sources[action.Text("action_id") ?? ""].ToList();
            if (action.Number("cout_prevu") is not { } cost || rows.Exists(row => row.IsRefused("montant_accorde") || row.IsRefused("statut")))
            {
                continue;
            }

            var awarded = rows.Sum(row => Awards.Of(row) ?? 0);
            if (Math.Abs(cost - awarded) > 1)
            {
                var gap = awarded < cost ? $"{French.Euros(cost - awarded)} restent sans financement" : $"{French.Euros(awarded - cost)} sont accordés en trop";
                faults.Add(Codes.PlanNotClosed, action.PlaceOf("cout_prevu"), $"colonne « cout_prevu » : cette action est terminée, son coût est de {French.Euros(cost)} et ses financements, part de la commune comprise, font {French.Euros(awarded)} ; {gap}. Complétez ou corrigez « financements.csv », ou corrigez le coût.");
            }
        }
    }

    /// <summary>
    /// Funders of one action and year share its eligible cost: of several, the highest counts. What is given in kind pays for none of it.
    /// </summary>
    private static void CheckPublicAids(IReadOnlyList<Row> funding, DiagnosticBag faults)
    {
        var aids = funding.Where(row => PublicAids.Contains(row.Text("origine")) && !row["en_nature"].IsTrue);
        foreach (var shared in aids.GroupBy(row => (row.Text("action_id") ?? row.Key, row.Text("exercice"))))
        {
            var eligible = shared.Max(row => row.Number("cout_eligible_ht")) ?? shared.Max(row => row.Number("cout_eligible_ttc"));
            if (eligible is not (> 0 and { } cost) || shared.Any(row => row.IsRefused("cout_eligible_ht") || row.IsRefused("montant_accorde")))
            {
                continue;
            }

            var awarded = shared.Where(row => Awards.Of(row) > 0).ToList();
            var total = awarded.Sum(row => Awards.Of(row)!.Value);
            if (total * 100 > cost * MostPublicAid)
            {
                faults.Add(Codes.PublicAidTooHigh, awarded[0].PlaceOf("montant_accorde"), $"colonne « montant_accorde » : les aides publiques à cette action pour {shared.Key.Item2} font {French.Euros(total)}, soit {French.Percent(total * 100 / cost)} du coût retenu ({French.Euros(cost)}). La commune garde en principe 20 % à sa charge : vérifiez les montants et le coût retenu.");
            }
        }
    }

    private static (string Column, decimal Amount)? Amount(Row row)
    {
        foreach (var column in (string[])["montant_accorde", "montant_recu", "montant_demande"])
        {
            if (row.Number(column) is { } amount)
            {
                return (column, amount);
            }
        }

        return null;
    }
}
