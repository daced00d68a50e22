using Portal.Diagnostics;
using Portal.Import.Scdl;
using Portal.Import.Target;
using Portal.Import.Totem;
using Portal.Model;

namespace Portal.Import;

/// <summary>From a budget as the finance service hands it over to the new bytes of <c>data/budget.csv</c>. Touches no disk.</summary>
internal static class Importer
{
    /// <param name="request">What is asked.</param>
    /// <param name="each">Sees each row that the selection keeps, and what becomes of it. Rows flow: nothing else holds them all.</param>
    public static Outcome<ImportPlan> Prepare(ImportRequest request, Action<BudgetRow, RowState> each)
    {
        var faults = new DiagnosticBag();

        // What is wrong with the table and its new lines concerns nobody as long as the file itself is wrong.
        var targetFaults = new DiagnosticBag();
        var target = new BudgetFile(request.Target, request.Replace, targetFaults);
        var rules = new WrittenRules(targetFaults);
        var count = 0;
        var gate = new Gate(request.Siren, Take);
        var intake = new Intake(request.Selection, gate.Add);
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
            return faults.With(new ImportPlan(null));
        }

        gate.Open(r => budgets.Any(b => b.Budget == r.Line.Budget));
        if (count == 0)
        {
            TellNothing(budgets, request, faults);
        }

        var pieces = target.Finish();
        rules.Tell(namesSections: !request.IsTotem);
        faults.AddRange(targetFaults.Items);
        return faults.With(new ImportPlan(pieces) { Budgets = budgets, Totals = intake.Totals });

        void Take(BudgetRow row)
        {
            count++;
            if (target.Add(row) is { } state)
            {
                rules.Add(row, state);
                each(row, state);
            }
        }
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
