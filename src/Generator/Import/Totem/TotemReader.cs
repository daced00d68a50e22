using System.Xml;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Import.Totem;

/// <summary>
/// Reads the budgets of a TotEM document (« document budgétaire », alone or inside a compte financier unique). Only headers and budget
/// lines are looked at: the annexes name persons, and are passed by.
/// </summary>
internal static class TotemReader
{
    private const string Namespace = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire";

    public static void Read(Stream stream, string file, Intake intake, DiagnosticBag faults)
    {
        var budgets = new List<TotemBudget>();
        using var walk = new XmlWalk(stream, file);
        try
        {
            var root = "";
            var owner = new TotemOwner("", "");
            while (walk.NextElement())
            {
                root = root.Length == 0 ? walk.Name : root;
                if (walk.Namespace != Namespace)
                {
                    continue;
                }

                if (walk.Name == "EnTeteDocBudgetaire")
                {
                    owner = TotemOwner.Read(walk);
                }
                else if (walk.Name == "Budget")
                {
                    budgets.Add(TotemBudget.Read(walk, owner, intake, faults));
                }
            }

            if (budgets.Count == 0)
            {
                faults.Add(Codes.ImportWrongFormat, Place.Start(file), $"ce document XML (« {root} ») ne contient aucun budget au format TotEM. Demandez au service des finances le fichier XML envoyé à la préfecture (« flux scellé » de TotEM).");
            }
        }
        catch (XmlException e)
        {
            Tell(e, walk.Place, file, faults);
        }
        catch (XmlRefusedException e)
        {
            faults.Add(Codes.ImportXmlRefused, walk.Place, $"ce document XML est refusé : {e.Message}. Aucun logiciel budgétaire n'en produit de tel : demandez à nouveau le fichier au service des finances.");
        }

        TellLeft(budgets, faults);
    }

    private static void TellLeft(List<TotemBudget> budgets, DiagnosticBag faults)
    {
        foreach (var left in budgets.Where(b => b.IsOfAnotherPlan))
        {
            faults.Add(Codes.ImportBudgetLeft, left.Place, $"le budget « {left.Name} » suit la nomenclature {left.Nomenclature}, que le portail ne tient pas : il est laissé de côté, avec {French.Number(left.LineCount)} {French.Plural(left.LineCount, "ligne", "lignes")}. Seuls les budgets en M14 et en M57 sont importés.");
        }

        if (budgets.Count > 0 && budgets.TrueForAll(b => b.IsOfAnotherPlan))
        {
            faults.Add(Codes.ImportNothingToRead, budgets[0].Place, "aucun budget de ce document n'est en M14 ou en M57 : il n'y a rien à importer. Demandez le fichier du budget principal de la commune.");
        }
    }

    /// <summary>The library's own words are neither in French nor sure to hold no value: they are not passed on.</summary>
    private static void Tell(XmlException e, Place place, string file, DiagnosticBag faults)
    {
        var at = e.LineNumber > 0 ? new Place(file, e.LineNumber, Math.Max(1, e.LinePosition)) : place;
        if (e.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(Codes.ImportXmlRefused, at, "ce document XML déclare un type de document (DOCTYPE) : un fichier TotEM n'en a pas, et le portail n'en lit aucun. Demandez à nouveau le fichier au service des finances.");
            return;
        }

        faults.Add(Codes.ImportXmlUnreadable, at, place.Line == 1 && at.Line == 1
            ? "ce fichier n'est pas du XML. « import totem » attend le fichier XML de TotEM ; pour un fichier CSV, tapez « import scdl »."
            : "la lecture du XML s'arrête ici : une balise est mal fermée, un caractère n'est pas dans l'encodage annoncé, ou le fichier est coupé. Demandez à nouveau le fichier au service des finances.");
    }
}
