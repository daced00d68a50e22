using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Figures;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// In a commune of one or two schools every result is that of a school: none on persons is published, unless the school councils have agreed.
/// A commune that does not list its schools is taken at its word.
/// </summary>
internal static class CommuneRules
{
    /// <summary>The thresholds; with the councils' agreement, a commune of too few schools has no rule of schools.</summary>
    public static Rules RulesOf(Content content, DateOnly today)
    {
        var settings = content.Settings.Confidentiality;
        var rules = new Rules(settings.Threshold, Confidentiality.LeastBase, Confidentiality.LeastSchools, Confidentiality.MostOfOneSchool);
        return settings.Agreement is not null && IsSmall(content, today) ? rules with { LeastSchools = 0, MostOfOneSchool = 100 } : rules;
    }

    public static void Check(SensitiveIndex index, Content content, DateOnly today, DiagnosticBag faults)
    {
        if (content.Settings.Confidentiality.Agreement is not null || !IsSmall(content, today))
        {
            return;
        }

        var shown = index.Cubes.SelectMany(cube => cube.Cells.Where(c => c.Value is not null && !c.IsStructuralZero).Select(c => index.SpotsOf(cube.KeyOf(c.Codes))[0]));
        foreach (var spot in shown.GroupBy(s => s.Table.Name).Select(g => g.MinBy(s => s.Row)!))
        {
            faults.Add(Codes.FewSchoolsInCommune, spot.Place, $"votre commune a moins de {Confidentiality.LeastSchools} écoles ouvertes : un résultat qui porte sur des personnes serait celui d'une école. Écrivez « s » dans ce tableau, ou donnez dans « confidentialite.accord » la date et la référence de l'accord des conseils d'école.");
        }
    }

    private static bool IsSmall(Content content, DateOnly today)
        => content.Tables.TryGetValue("ecoles", out var schools) && OpenSchools.AreFew([.. schools.Rows], today);
}
