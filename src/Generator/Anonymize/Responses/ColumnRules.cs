using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Check.Persons;
using Portal.Diagnostics;

namespace Portal.Anonymize.Responses;

/// <summary>A column that the plan lets out holds no person. The messages say what was found, and never quote it.</summary>
internal static class ColumnRules
{
    private const int LongestAnswer = 120;

    /// <summary>More than that are no categories.</summary>
    private const int MostValues = 60;

    /// <summary>With fewer values, a small survey may use each of its categories once or twice.</summary>
    private const int FewestFreeTexts = 5;

    public static void Check(Export export, PlannedColumn planned, DiagnosticBag faults)
    {
        var (dimension, column) = (planned.Dimension, planned.Column);
        var rows = export.Rows;
        if (column.Kind is ColumnKind.Token or ColumnKind.Identifier or ColumnKind.Timestamp or ColumnKind.Submitted)
        {
            faults.Add(Codes.IdentifierPlanned, dimension.Column.Place, column.Kind is ColumnKind.Timestamp or ColumnKind.Submitted
                ? $"« {dimension.Column.Name} » dit quand chacun a répondu : c'est une façon de le reconnaître. Retirez cette dimension ; « periode » suffit."
                : $"« {dimension.Column.Name} » désigne une personne, un compte ou un appareil. Retirez cette dimension ; aucune autre colonne ne la remplace.");
            return;
        }

        var values = rows.Select(r => ValueText.Plain(r[column])).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (values.Concat(dimension.Codes).Concat(dimension.Labels.Values).SelectMany(v => AnswerTraces.In(v, KnownContacts.None).Concat(SuspectCodes.In(v))).Distinct().Order().ToList() is { Count: > 0 } kinds)
        {
            faults.Add(Codes.IdentifierPlanned, dimension.Column.Place, $"la colonne « {dimension.Column.Name} » contient au moins {string.Join(" et ", kinds.Select(Say))}. Retirez cette dimension : ce qui désigne une personne ne sort pas du fichier brut.{(kinds.Contains(TraceKind.School) ? " L'école se donne dans « ecole: »." : "")}");
        }
        else if (dimension.Codes.Count == 0 && (FirstNames.AreDense(values) || values.Exists(FirstNames.IsFullName)))
        {
            faults.Add(Codes.IdentifierPlanned, dimension.Column.Place, $"la colonne « {dimension.Column.Name} » semble contenir au moins un nom de personne. Retirez cette dimension. Si ce sont des noms de lieux, donnez-leur d'autres mots avec « libelles », ou listez-les dans « ordre ».");
        }
        else if (dimension.Column.Choice is null && PersonHeadings.AreNames([column.Heading, column.Code, dimension.Name], values))
        {
            faults.Add(Codes.IdentifierPlanned, dimension.Column.Place, $"la colonne « {dimension.Column.Name} » demande une personne, et ses réponses ont la forme de noms. Retirez cette dimension : ce qui désigne une personne ne sort pas du fichier brut.");
        }
        else if (dimension.Column.Choice is null && IsFreeText(planned, rows, values))
        {
            faults.Add(Codes.FreeTextPlanned, dimension.Column.Place, $"la colonne « {dimension.Column.Name} » semble être du texte libre : presque autant de valeurs que de réponses, ou des phrases. Un texte libre ne sort jamais du fichier brut. Retirez cette dimension, ou donnez dans « ordre » la liste des réponses à compter.");
        }
    }

    /// <summary>A list in the plan says what the answers are; « Autre » then takes whatever else was written.</summary>
    private static bool IsFreeText(PlannedColumn planned, IReadOnlyList<ExportRow> rows, List<string> values)
    {
        if (planned.Dimension.Codes.Count > 0)
        {
            return false;
        }

        var answered = rows.Count(r => !string.IsNullOrWhiteSpace(r[planned.Column]));
        return values.Count > MostValues
            || (values.Count >= FewestFreeTexts && values.Count * 2 > answered)
            || values.Exists(v => v.Length > LongestAnswer || (IsSentence(v) && rows.Count(r => ValueText.Plain(r[planned.Column]) == v) < FewestFreeTexts))
            || rows.Any(r => r[planned.Column].Trim().AsSpan().ContainsAny('\r', '\n'));
    }

    /// <summary>What a few persons wrote in so many words is no category of the survey's author.</summary>
    private static bool IsSentence(string value) => value.Length > 40 || value.Count(c => c == ' ') >= 5;

    private static string Say(TraceKind kind) => kind switch
    {
        TraceKind.Email => "une adresse électronique",
        TraceKind.Telephone => "un numéro de téléphone",
        TraceKind.Identifier => "un numéro personnel (élève, sécurité sociale ou compte bancaire)",
        TraceKind.Name => "un nom de personne",
        TraceKind.NetworkAddress => "une adresse IP",
        TraceKind.Day => "une date au jour près",
        _ => "un code d'école (UAI)",
    };
}
