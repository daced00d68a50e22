using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect.Past;

/// <summary>Tells staff, at the cell, what an earlier edition makes of it. No number is quoted: one of them may be a secret.</summary>
internal static class PastRules
{
    /// <param name="index">Where the cells stand.</param>
    /// <param name="joined">Today's cells and those of the past.</param>
    /// <param name="faults">Receives the notes, and a warning for what is shown anew where nothing hides it.</param>
    /// <param name="hides">Whether the gate hides it.</param>
    public static void Tell(SensitiveIndex index, Joined joined, bool hides, DiagnosticBag faults)
    {
        foreach (var met in joined.Met.Where(m => index.SpotsOf(m.Key).Count > 0))
        {
            var spot = index.SpotsOf(met.Key)[0];
            if (met.IsKnownAlready)
            {
                faults.Add(Codes.KnownAlready, spot.Place, $"colonne « {spot.Column} » : ce nombre est public depuis l'édition du {French.LongDate(met.Past.ShownOn!.Value)}. « s » ne le cache plus à personne, et le programme le compte comme connu. Remettez le nombre, ou laissez « s » en le sachant.");
            }
            else if (met.IsUncovered && !hides)
            {
                faults.Add(Codes.Uncovered, spot.Place, $"colonne « {spot.Column} » : ce nombre était caché dans l'édition du {French.LongDate(met.Past.Edition)}, et il est montré ici. Remettez « s » : une case garde le même secret d'une édition à l'autre.");
            }
        }
    }

    /// <summary>Refuses the corrections that tell of a few persons.</summary>
    public static void Refuse(SensitiveIndex index, IReadOnlyList<Met> small, Rules rules, DiagnosticBag faults)
    {
        foreach (var met in small)
        {
            var spot = index.SpotsOf(met.Key)[0];
            faults.Add(Codes.SmallCorrection, spot.Place, $"colonne « {spot.Column} » : ce nombre n'est plus celui de l'édition du {French.LongDate(met.Past.Edition)}. Rapprochés, les deux désignent moins de {rules.Threshold} personnes, ici ou dans une case cachée du même total. Remettez le nombre publié, ou écrivez « s ».");
        }
    }
}
