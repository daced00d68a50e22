using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;

namespace Portal.Anonymize.Responses;

/// <summary>Turns the cells of the planned columns into the values that are counted. What the plan's list does not have is an error, unless the list has « Autre ».</summary>
internal static class AnswerReader
{
    private static readonly string[] Other = ["autre", "autres", "autre_reponse", "other"];

    public static Answers Read(Export export, IReadOnlyList<PlannedColumn> columns, ExportColumn school, IReadOnlyList<ExportRow> rows, DiagnosticBag faults)
    {
        var values = new string?[columns.Count][];
        var codes = new IReadOnlyList<string>[columns.Count];
        var others = new int[columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            var closed = columns[c].Dimension.Codes;
            var texts = rows.Select(r => Text(columns[c], r)).ToList();
            if (closed.Count == 0)
            {
                var spelling = Spellings(texts.OfType<string>());
                values[c] = [.. texts.Select(t => t is null ? null : spelling[ValueText.Fold(t)])];
                codes[c] = [.. spelling.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                TellReserved(columns[c], codes[c], faults);
            }
            else
            {
                values[c] = [.. texts.Select((t, i) => t is null ? null : Listed(columns[c], t, export, rows[i], ref others[c], faults))];
                codes[c] = closed;
            }
        }

        return new Answers(codes, [.. rows.Select((r, i) => new Answer([.. values.Select(v => v[i])], Suggestion.Fold(r[school])))]) { Others = others };
    }

    /// <summary>The cell in the plan's words; null where it says nothing.</summary>
    private static string? Text(PlannedColumn planned, ExportRow row)
    {
        var dimension = planned.Dimension;
        var text = dimension.Column.Choice is { } choice ? Choices.Of(planned, choice, row) : ValueText.Plain(row[planned.Column]);
        if (dimension.Labels.TryGetValue(ValueText.Fold(text), out var label))
        {
            return label;
        }

        return text.Length == 0 || (text == "N/A" && !dimension.Codes.Contains(text)) ? null : text;
    }

    private static string? Listed(PlannedColumn planned, string text, Export export, ExportRow row, ref int others, DiagnosticBag faults)
    {
        var codes = planned.Dimension.Codes;
        if (ValueText.Among(text, codes) is { } code)
        {
            return code;
        }

        if (codes.FirstOrDefault(c => Other.Contains(Suggestion.Fold(c))) is { } other)
        {
            others++;
            return other;
        }

        faults.Add(Codes.AnswerOutsideList, export.PlaceOf(row, planned.Column), $"colonne « {planned.Dimension.Name} » : cette réponse n'est pas dans la liste du plan. Ajoutez-la à « {(planned.Dimension.Order.Count > 0 ? "ordre" : "hierarchie")} », traduisez-la avec « libelles », ou ajoutez « Autre » à la liste pour y compter ce qui n'y est pas.");
        return null;
    }

    /// <summary>Each text that differs by capitals, spaces and apostrophes alone takes the spelling that most use.</summary>
    private static Dictionary<string, string> Spellings(IEnumerable<string> texts)
        => texts.GroupBy(ValueText.Fold, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => g.GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(t => t.Count()).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);

    private static void TellReserved(PlannedColumn planned, IReadOnlyList<string> codes, DiagnosticBag faults)
    {
        if (codes.Any(c => c.ToLowerInvariant() is PlanRules.Total or "s"))
        {
            faults.Add(Codes.ReservedAnswer, planned.Dimension.Column.Place, $"colonne « {planned.Dimension.Name} » : une réponse est écrite « total » ou « s », qui ont un sens dans le tableau publié. Donnez-lui un autre mot avec « libelles ».");
        }
    }
}
