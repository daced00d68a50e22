using Portal.Anonymize.Counts;
using Portal.Anonymize.Exports;
using Portal.Anonymize.Hiding;
using Portal.Anonymize.Output;
using Portal.Anonymize.Plans;
using Portal.Anonymize.Responses;
using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Anonymize;

/// <summary>
/// From one row for each person to a table that is safe to commit: only the columns that the plan names leave, counted, and the disclosure
/// engine chooses what is hidden. It writes nothing. The order of the raw rows changes no byte of what it gives.
/// </summary>
internal static class Anonymizer
{
    /// <summary>What may be written, or null where something forbids it (an error then says what).</summary>
    public static Outcome<Anonymized?> Prepare(AnonymizeRequest request)
    {
        var faults = new DiagnosticBag();
        return faults.With(Prepare(request, faults));
    }

    private static Anonymized? Prepare(AnonymizeRequest request, DiagnosticBag faults)
    {
        if (PlanReader.Read(request.Plan, request.PlanFile, faults) is not { } plan)
        {
            return null;
        }

        OutputRules.Check(plan, request, faults);
        if (faults.HasErrors
            || ExportReader.Read(request.Raw, request.RawFile, plan, faults) is not { } export
            || PlannedColumns.Find(plan, export, faults) is not var (columns, school))
        {
            return null;
        }

        columns.ForEach(c => ColumnRules.Check(export, c, faults));
        if (faults.HasErrors)
        {
            return null;
        }

        var responses = ResponseFilter.Keep(export, plan, [.. columns.Select(c => c.Column), school], faults);
        if (responses.Kept.Count == 0)
        {
            faults.Add(Codes.NoResponse, Place.Start(request.RawFile), "l'export n'a aucune réponse à compter. Vérifiez que l'enquête a des réponses envoyées et que c'est bien son export.");
            return null;
        }

        var answers = AnswerReader.Read(export, columns, school, responses.Kept, faults);
        AnswerRules.Check(plan, answers, faults);
        if (faults.HasErrors)
        {
            return null;
        }

        var designs = Designs.Of(plan, answers);
        var rules = RulesOf(plan, request.Rules);
        SchoolRule.Check(plan, answers, designs, rules, faults);
        if (faults.HasErrors || Hider.Hide(plan, designs, rules, faults) is not { } counts)
        {
            return null;
        }

        string[] questions = [.. columns.Select(c => c.Dimension.Question ?? c.Column.Text)];
        var rows = Rows.Of(plan, counts, questions);
        return OutputFiles.Write(plan, export, rows, counts, questions, request, faults) is var (files, replaced)
            ? new Anonymized(files, Summaries.Of(plan, export, columns, school, responses, answers, designs, rows, replaced))
            : null;
    }

    /// <summary>The higher of the two thresholds. What the school councils agreed to stands in the place of the school rule.</summary>
    private static Rules RulesOf(Plan plan, Confidentiality commune)
    {
        var agreed = commune.Agreement is not null;
        return new Rules(Math.Max(plan.Threshold, commune.Threshold), Confidentiality.LeastBase, agreed ? 0 : Confidentiality.LeastSchools, agreed ? 100 : Confidentiality.MostOfOneSchool);
    }
}
