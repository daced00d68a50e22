using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Between 8 and 35 pupils a class: beyond, a figure was likely mistyped.</summary>
internal static class SchoolRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("effectifs"))
        {
            if (row.Number("eleves") is >= 0 and { } pupils && row.Number("classes") is > 0 and { } classes && pupils / classes is < 8 or > 35)
            {
                faults.Add(Codes.ClassSizeUnlikely, row.PlaceOf("eleves"), $"{French.ShortNumber(pupils)} élèves pour {French.ShortNumber(classes)} classes font {French.ShortNumber(pupils / classes, 1)} élèves par classe, ce qui est inhabituel (8 à 35). Vérifiez les deux nombres.");
            }
        }
    }
}
