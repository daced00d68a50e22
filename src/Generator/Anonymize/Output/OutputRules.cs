using System.Text;
using Portal.Anonymize.Hiding;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Portal.Anonymize.Output;

/// <summary>What is written destroys nothing else: the file bears the name of its dataset, and what it holds is an older output of the plan.</summary>
internal static class OutputRules
{
    public static void Check(Plan plan, AnonymizeRequest request, DiagnosticBag faults)
    {
        var name = Path.GetFileNameWithoutExtension(request.Output);
        var place = Place.Start(request.Output);
        if (name != plan.Dataset && (plan.Kind == DatasetKind.Own || EmbeddedSchemas.Names.Contains(name)))
        {
            faults.Add(Codes.OutputNotOfPlan, place, $"{(EmbeddedSchemas.Names.Contains(name) ? $"« {name} » est un autre tableau du portail" : $"le plan s'appelle « {plan.Dataset} », et ce fichier porte un autre nom")} : les réponses à « jeu: {plan.Dataset} » s'écrivent dans « {plan.Dataset}.csv ». Changez « --output », ou le « jeu » du plan.");
        }
        else if (plan.Kind == DatasetKind.Own && request.Existing is { } existing && HeaderOf(existing) is { Length: > 0 } header && header != string.Join(',', ColumnsOf(plan)))
        {
            faults.Add(Codes.OutputNotOfPlan, place, $"ce fichier existe, et ses colonnes ne sont pas celles que le plan écrit ({string.Join(", ", ColumnsOf(plan))}) : il serait perdu. Donnez un autre nom à « jeu » et à « --output », ou déplacez ce fichier s'il ne sert plus.");
        }
    }

    public static string[] ColumnsOf(Plan plan) => [.. plan.Dimensions.Select(d => d.Name), .. Rows.Measures];

    /// <summary>The first line, as it would be with commas and without quotes; a spreadsheet may have saved it otherwise.</summary>
    private static string HeaderOf(byte[] csv)
        => Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split('\n')[0].Trim().Replace("\"", "", StringComparison.Ordinal).Replace(';', ',').Replace('\t', ',');
}
