using Portal.Model;

namespace Portal.Figures;

/// <summary>A row of <c>notes.csv</c>: what the commune says of a measure at a period. Label names the measure as residents read it.</summary>
public sealed record Explanation(string Label, string Period, string Text);

/// <summary>
/// What <c>notes.csv</c> says of figures. <c>mesure</c> is the name of a measure or of a column; an indicator is called by its own name, since every
/// result of any of them is of one measure.
/// </summary>
public static class Explanations
{
    /// <summary>Of the periods that an evaluation counts, in the order of the table.</summary>
    public static IReadOnlyList<Explanation> Of(Facts facts, Evaluation evaluation)
    {
        var measure = evaluation.Measure;
        // A raw column names no dimension of time: its table's own will do.
        var time = measure.PeriodDimension.Length > 0 ? measure.PeriodDimension : Pivot.TimeOf(facts.Datasets[measure.Dataset].Schema);
        var shown = evaluation.Contributions.Select(c => (NameOf(measure, c), Period: measure.Dimension(c, time))).ToHashSet();
        return [.. facts.Rows("notes")
            .Where(row => row.Text("jeu") == measure.Dataset && shown.Contains((row.Text("mesure") ?? "", row.Text("periode") ?? "")))
            .Select(row => new Explanation(LabelOf(facts, measure, row.Text("mesure")!), row.Text("periode")!, row.Text("note")!))];
    }

    /// <summary>Of the columns and the periods that a table shows, in the order of <c>notes.csv</c>.</summary>
    public static IReadOnlyList<Explanation> Of(Facts facts, Schema schema, IEnumerable<Row> rows, IReadOnlyCollection<string> columns)
    {
        var time = Pivot.TimeOf(schema);
        var periods = time.Length == 0 ? [] : rows.Select(row => row[time].ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Rows("notes")
            .Where(row => row.Text("jeu") == schema.Name && columns.Contains(row.Text("mesure") ?? "") && periods.Contains(row.Text("periode") ?? ""))
            .Select(row => new Explanation(schema.Find(row.Text("mesure")!)!.Title, row.Text("periode")!, row.Text("note")!))];
    }

    private static string NameOf(Measure measure, Contribution part) => measure.Name == "indicateur_valeur" ? part.Row.Text("indicateur_id") ?? "" : measure.Name;

    private static string LabelOf(Facts facts, Measure measure, string name) => measure.Name == name ? measure.Label : Labels.Of(facts, measure.Dataset, "indicateur_id", name);
}
