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
                values[c] = [.. texts.Select(t => t is null ? null : Listed(t, closed, ref others[c]))];
                TellOutside(columns[c], [.. texts.Select((t, i) => (t, rows[i])).Where((x, i) => x.t is not null && values[c][i] is null).Select(x => (x.t!, x.Item2))], values[c].All(v => v is null), export, faults);
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

    private static string? Listed(string text, IReadOnlyList<string> codes, ref int others)
    {
        if (ValueText.Among(text, codes) is { } code)
        {
            return code;
        }

        var other = codes.FirstOrDefault(c => Other.Contains(Suggestion.Fold(c)));
        others += other is null ? 0 : 1;
        return other;
    }

    /// <summary>Once for a column, at the first of them: a line for each would count them.</summary>
    private static void TellOutside(PlannedColumn planned, List<(string Text, ExportRow Row)> outside, bool isNoneListed, Export export, DiagnosticBag faults)
    {
        if (outside.Count == 0)
        {
            return;
        }

        var place = export.PlaceOf(outside.MinBy(o => o.Row.Offsets[planned.Column.Index]).Row, planned.Column);
        var list = planned.Dimension.Order.Count > 0 ? "ordre" : "hierarchie";
        faults.Add(Codes.AnswerOutsideList, place, isNoneListed
            ? $"colonne « {planned.Dimension.Name} » : aucune réponse n'est dans la liste du plan ({Few.Count(outside.DistinctBy(o => ValueText.Fold(o.Text)).Count(), "valeur différente", "valeurs différentes")}) : l'export contient sans doute des codes. Traduisez-les avec « libelles », ou exportez de nouveau avec les réponses en toutes lettres."
            : $"colonne « {planned.Dimension.Name} » : {Few.Number(outside.Count)} réponses ne sont pas dans la liste du plan. Ajoutez-les à « {list} », traduisez-les avec « libelles », ou ajoutez « Autre » à la liste pour y compter ce qui n'y est pas.");
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
