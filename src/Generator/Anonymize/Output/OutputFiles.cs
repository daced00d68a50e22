using Portal.Anonymize.Exports;
using Portal.Anonymize.Hiding;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Portal.Anonymize.Output;

/// <summary>The files to write: the table, and the schema of one of the commune's own.</summary>
internal static class OutputFiles
{
    public static (IReadOnlyList<OutputFile> Files, int Replaced)? Write(
        Plan plan, Export export, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, IReadOnlyList<Masked> counts, IReadOnlyList<string> questions, AnonymizeRequest request, DiagnosticBag faults)
    {
        if (plan.Kind != DatasetKind.Own)
        {
            return PeriodRows.Put(plan, rows, request.Existing, request.Output, faults) is var (table, replaced) ? ([new OutputFile(request.Output, table)], replaced) : null;
        }

        var columns = OutputRules.ColumnsOf(plan);
        byte[] csv = [.. CsvText.Line(columns), .. rows.SelectMany(r => CsvText.Line(columns.Select(c => r[c])))];
        var schema = SchemaOf(request.Output);
        TellPeriod(plan, request, schema, faults);
        return ([new OutputFile(schema, OwnSchema.Write(plan, counts[0].Design, questions, SurveyIdentity.Of(export))), new OutputFile(request.Output, csv)], 0);
    }

    /// <summary>Where the schema of one of the commune's own tables stands.</summary>
    public static string SchemaOf(string output) => $"{output[..^Path.GetExtension(output).Length]}.schema.json";

    private static void TellPeriod(Plan plan, AnonymizeRequest request, string schema, DiagnosticBag faults)
    {
        if (request.ExistingSchema is { } existing && SchemaReader.Read(existing, plan.Dataset, schema, new DiagnosticBag())?.Period is { } period && period != plan.Period)
        {
            faults.Add(Codes.OtherPeriodReplaced, Place.Start(schema), $"ce tableau comptait les réponses de {period} : celles de {plan.Period} prennent leur place. Pour montrer les deux périodes, reprenez les fichiers d'avant et donnez dans le plan un autre « jeu », qui nomme la sienne.");
        }
    }
}
