using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Anonymize.Exports;

/// <summary>Finds the columns that the plan names among those of the export: by code, by text or by both, whatever the capitals, spaces and accents.</summary>
internal static class ColumnFinder
{
    /// <summary>The column, or null (the fault is then noted). Of a question with several answers at once, the column of the choice, else the one that lists them.</summary>
    public static ExportColumn? Find(PlanColumn wanted, Export export, DiagnosticBag faults)
    {
        var columns = export.Columns;
        if (wanted.Choice is { } choice && OfChoice(wanted.Name, choice, columns) is [var one])
        {
            return one;
        }

        var found = Named(wanted.Name, columns);
        if (found.Count == 1)
        {
            return found[0];
        }

        var parts = PartsOf(wanted.Name, columns);
        if (found.Count > 1)
        {
            faults.Add(Codes.PlanColumnAmbiguous, wanted.Place, $"« {wanted.Name} » désigne {found.Count} colonnes de l'export. Écrivez le code de la question, ou changez l'un des intitulés dans l'outil d'enquête et exportez de nouveau.");
        }
        else if (parts.Count > 0)
        {
            var names = string.Join(", ", parts.Select(p => $"« {PartName(wanted.Name, p)} »").Take(8));
            faults.Add(Codes.PlanColumnAmbiguous, wanted.Place, wanted.Choice is null
                ? $"« {wanted.Name} » est une question à plusieurs réponses, sur {parts.Count} colonnes de l'export. Faites une dimension de chaque réponse à publier, avec « choix: » ; possibles : {names}."
                : $"« {wanted.Choice} » n'est pas une réponse de « {wanted.Name} » dans l'export. Possibles : {names}.");
        }
        else
        {
            faults.Add(Codes.PlanColumnMissing, wanted.Place, $"l'export n'a pas de colonne « {wanted.Name} ». {Suggestion.Sentence(wanted.Name, columns.Select(c => c.Code.Length > 0 ? c.Code : Shortened(c.Heading)))}");
        }

        return null;
    }

    /// <summary>Whether a heading is one that the plan names.</summary>
    public static bool IsNamed(PlanColumn wanted, ExportColumn column)
        => Named(wanted.Name, [column]).Count > 0 || PartsOf(wanted.Name, [column]).Count > 0 || (wanted.Choice is { } choice && Same(column.Text, choice));

    private static List<ExportColumn> Named(string name, IReadOnlyList<ExportColumn> columns)
    {
        var exact = columns.Where(c => c.Code == name || c.Heading == name || c.Text == name).ToList();
        return exact.Count > 0 ? exact : [.. columns.Where(c => Same(c.Code, name) || Same(c.Heading, name) || Same(c.Text, name) || Same($"{c.Group} [{c.Text}]", name))];
    }

    private static List<ExportColumn> OfChoice(string name, string choice, IReadOnlyList<ExportColumn> columns)
        => [.. PartsOf(name, columns).Where(c => Same(PartName(name, c), choice) || Same(c.Code, $"{name}[{choice}]") || Same(c.Text, $"{name} [{choice}]"))];

    /// <summary>The columns that a question with several answers, or a table of questions, was exported to.</summary>
    public static List<ExportColumn> PartsOf(string name, IReadOnlyList<ExportColumn> columns)
        => [.. columns.Where(c => (c.Group.Length > 0 && Same(c.Group, name) && !Same(c.Text, name)) || Same(Before(c.Code), name) || Same(Before(c.Text), name) || Same(Before(c.Heading), name))];

    /// <summary>The answer that a column stands for: what is between the brackets, else its own text.</summary>
    private static string PartName(string name, ExportColumn column)
        => Same(Before(column.Code), name) ? Within(column.Code) : Before(column.Text).Length > 0 && !Same(column.Group, name) ? Within(column.Text) : column.Text;

    private static string Before(string text) => text.EndsWith(']') && text.LastIndexOf('[') is > 0 and var at ? text[..at].TrimEnd() : "";

    private static string Within(string text) => text[(text.LastIndexOf('[') + 1)..^1].Trim();

    private static bool Same(string a, string b) => a.Length > 0 && (a == b || (Suggestion.Fold(a) is { Length: > 0 } folded && folded == Suggestion.Fold(b)));

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..60].TrimEnd()}…";
}
