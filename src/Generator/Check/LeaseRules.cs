using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A lease that ends within six months needs a decision.</summary>
internal static class LeaseRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("locations"))
        {
            if (Leases.End(row) is { } end && end >= facts.Today && end < facts.Today.AddMonths(6) && row["fin_prevue"].IsMissing)
            {
                faults.Add(Codes.LeaseEnding, row.PlaceOf("debut"), $"cette location se termine le {French.LongDate(end)} et rien n'est prévu ensuite. Remplissez « fin_prevue » : restitution, achat ou renouvellement.");
            }
        }
    }
}
