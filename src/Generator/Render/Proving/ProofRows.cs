using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>
/// The rows of a sum: a name and an amount, and under the name what tells the row from the others. What all of them share is said once.
/// </summary>
internal sealed class ProofRows
{
    private const int MostRows = 200;

    private readonly Facts facts;
    private readonly Evaluation evaluation;
    private readonly IReadOnlyList<Contribution> shown;
    private readonly Field name;
    private readonly List<Field> told;
    private readonly List<Field> shared;

    /// <param name="facts">What names the keys.</param>
    /// <param name="evaluation">What the proof is of.</param>
    public ProofRows(Facts facts, Evaluation evaluation)
    {
        (this.facts, this.evaluation) = (facts, evaluation);
        shown = [.. evaluation.Contributions.Take(MostRows)];
        var schema = facts.Datasets[evaluation.Measure.Dataset].Schema;
        var columns = evaluation.Measure.ProofColumns is { Count: > 0 } own ? own : schema.PrimaryKey.Count > 0 ? schema.PrimaryKey : [schema.Fields[0].Name];
        var fields = columns.Select(schema.Find).OfType<Field>().ToList();
        name = fields.Find(f => !f.IsNumeric && !IsShared(f)) ?? fields[0];
        told = [.. fields.Where(f => f != name && (f.IsNumeric || !IsShared(f)))];
        shared = [.. fields.Where(f => f != name && !f.IsNumeric && IsShared(f) && evaluation.Query.Filter.All(c => c.Column != f.Name))];
    }

    public string Heading => Labels.HeadingOf(facts.Datasets[evaluation.Measure.Dataset].Schema, name);

    public int Hidden => evaluation.Contributions.Count - shown.Count;

    /// <summary>« Étape du budget : Compte financier unique », for all rows; null where the filter says it all.</summary>
    public string? Shared => shown.Count == 0 ? null : string.Join($"{French.NarrowSpace}; ", shared.Select(f => Told(shown[0].Row, f)).OfType<string>()) is { Length: > 0 } text ? text : null;

    /// <param name="addressOf">Where a row stands among the data.</param>
    public IReadOnlyList<ProofRowView> Views(Func<Row, string> addressOf)
    {
        var unit = evaluation.OwnUnit;
        var counted = ProofCounting.Details(facts, evaluation);
        // To the cent, and still adding up where a share leaves less than a cent.
        var amounts = unit.Kind == UnitKind.Euros ? French.LargestRemainder([.. shown.Select(p => p.Amount)], 2) : [.. shown.Select(p => p.Amount)];
        return [.. shown.Select((part, i) => new ProofRowView(NameOf(part.Row), ProofSteps.Exact(new Figure(part.State, amounts[i], []), unit))
        {
            // Where rows are too many for the page, their file holds them: pages of lines are not made for all of a table.
            Address = Hidden > 0 && part.Row.Index >= RowPages.RowsOfPage ? null : addressOf(part.Row),
            Details = string.Join(" · ", told.Where(f => part.Row.Number(f.Name) != part.Amount).Select(f => Told(part.Row, f)).Append(part.Period).Append(counted(part)).OfType<string>()),
            IsSecret = part.State == ValueState.Secret,
        })];
    }

    private bool IsShared(Field field) => shown.Select(p => p.Row[field.Name].ToString()).Distinct().Take(2).Count() < 2;

    private string NameOf(Row row) => row[name.Name].IsMissing ? RowNames.Of(facts, row) : ValueOf(row, name);

    private string? Told(Row row, Field field)
        => row[field.Name].IsMissing ? null : $"{Labels.HeadingOf(row.Schema, field)}{French.NoBreakSpace}: {ValueOf(row, field)}";

    private string ValueOf(Row row, Field field)
        => row.Schema.ForeignKeys.Any(k => k.Fields.Count == 1 && k.Fields[0] == field.Name) ? Labels.Of(facts, row.Schema.Name, field.Name, row[field.Name].ToString()) : FigureText.Of(row[field.Name]);
}
