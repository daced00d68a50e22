using Portal.Diagnostics;
using Portal.Import.Scdl;
using Portal.Import.Target;
using Portal.Import.Totem;
using Portal.Model;

namespace Portal.Import;

/// <summary>From a budget as the finance service hands it over to the new bytes of <c>data/budget.csv</c>. Touches no disk.</summary>
internal static class Importer
{
    public static Outcome<ImportPlan> Prepare(ImportRequest request)
    {
        var faults = new DiagnosticBag();
        var intake = new Intake(request.Selection);
        if (request.IsTotem)
        {
            TotemReader.Read(request.Source, request.File, intake, faults);
        }
        else
        {
            ScdlReader.Read(Bytes(request.Source), request.File, intake, faults);
        }

        var budgets = faults.HasErrors ? [] : Owners.Keep(intake.Tallies, request.Siren, request.File, faults);
        if (faults.HasErrors)
        {
            return faults.With(new ImportPlan([], null));
        }

        var rows = budgets.Count == intake.Tallies.Count ? intake.Kept : [.. intake.Kept.Where(r => budgets.Any(b => b.Budget == r.Line.Budget))];
        if (rows.Count == 0)
        {
            TellNothing(budgets, request, faults);
        }

        var (states, bytes) = BudgetFile.Merge(request.Target, rows, request.Replace, faults);
        WrittenRules.Tell([.. rows.Where((_, i) => i < states.Count && states[i] == RowState.New)], namesSections: !request.IsTotem, faults);
        return faults.With(new ImportPlan([.. rows.Zip(states)], bytes) { Budgets = budgets, Totals = intake.Totals });
    }

    private static void TellNothing(IReadOnlyList<Tally> budgets, ImportRequest request, DiagnosticBag faults)
        => faults.Add(Codes.ImportNothingKept, Place.Start(request.File), request.Selection.Functions.Count > 0 && !budgets.Any(b => b.HasFunctions)
            ? "aucune ligne de ce budget ne porte de fonction, ce qui est permis aux communes de moins de 3 500 habitants : « --function » ne peut donc rien garder. Relancez sans ce drapeau."
            : $"aucune ligne de ce budget n'est gardée. Relancez {(request.Selection.Functions.Count > 0 ? "sans « --function », ou " : "")}avec « --all » pour garder tous les comptes.");

    private static byte[] Bytes(Stream source)
    {
        using var memory = new MemoryStream();
        source.CopyTo(memory);
        return memory.ToArray();
    }
}
