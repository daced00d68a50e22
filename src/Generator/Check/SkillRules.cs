using Portal.Diagnostics;
using Portal.Figures;

namespace Portal.Check;

/// <summary>How many of a few people were trained says which of them were: the cell stays empty, and no message tells what it held.</summary>
internal static class SkillRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        var least = facts.Settings.Confidentiality.Threshold;
        foreach (var row in facts.Rows("competences"))
        {
            if (row.Number("effectif") < least && !row["formes"].IsMissing)
            {
                faults.Add(Codes.SmallBase, row.PlaceOf("formes"), $"colonne « formes » : ce métier réunit moins de {least} personnes, et dire combien sont formées permettrait de les reconnaître. Videz la cellule.");
            }
        }
    }
}
