using System.Globalization;
using Portal.Anonymize.Counts;
using Portal.Anonymize.Plans;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Hiding;

/// <summary>The rows of the table, each a cell for each column, in their order.</summary>
internal static class Rows
{
    private const string Secret = "s";

    public static readonly string[] Measures = ["effectif", "statut", "nb_ecoles", "part_max"];

    /// <summary>The cells by the names of their columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(Plan plan, IReadOnlyList<Masked> counts, IReadOnlyList<string> questions) => plan.Kind switch
    {
        DatasetKind.Own => [.. counts.SelectMany(c => Own(plan, c))],
        DatasetKind.Satisfaction => [.. counts.OrderBy(c => c.Design.Scope, StringComparer.Ordinal).ThenBy(c => c.Design.Indicator, StringComparer.Ordinal).SelectMany(c => Satisfaction(plan, c, questions))],
        _ => [.. counts.OrderBy(c => c.Design.Indicator, StringComparer.Ordinal).SelectMany(c => Results(plan, c))],
    };

    /// <summary>How many rows are secret, and how many there are.</summary>
    public static (int Secret, int All) Shares(Plan plan, IReadOnlyList<Masked> counts)
    {
        var rows = Of(plan, counts, [.. plan.Dimensions.Select(_ => "")]);
        return (rows.Count(r => r["statut"] == "secret"), rows.Count);
    }

    private static IEnumerable<Dictionary<string, string>> Own(Plan plan, Masked counts)
        => counts.Cells.Values.OrderBy(c => string.Join('\u001f', c.Codes), StringComparer.Ordinal).Select(cell =>
        {
            var row = plan.Dimensions.Select((d, i) => (d.Name, Code: cell.Codes[i])).ToDictionary(x => x.Name, x => x.Code, StringComparer.Ordinal);
            AddMeasures(row, counts, cell, counts.IsHidden(cell));
            return row;
        });

    private static IEnumerable<Dictionary<string, string>> Satisfaction(Plan plan, Masked counts, IReadOnlyList<string> questions)
    {
        foreach (var (level, prefix) in LevelsOf(counts))
        {
            foreach (var (answer, i) in counts.Design.Dimensions[^1].Leaves.Select((a, i) => (a, i)))
            {
                var cell = counts.Cell([.. prefix, answer]);
                Dictionary<string, string> row = new(StringComparer.Ordinal)
                {
                    ["periode"] = plan.Period,
                    ["public"] = counts.Design.Scope,
                    ["niveau"] = level,
                    ["question_id"] = counts.Design.Indicator,
                    ["question"] = questions[counts.Design.Question],
                    ["reponse"] = answer,
                    ["ordre"] = (i + 1).ToString(CultureInfo.InvariantCulture),
                };
                AddMeasures(row, counts, cell, counts.IsHidden(cell));
                yield return row;
            }
        }
    }

    /// <summary>A share goes with its count and its base: of a hidden one none is shown.</summary>
    private static IEnumerable<Dictionary<string, string>> Results(Plan plan, Masked counts)
    {
        foreach (var (level, prefix) in LevelsOf(counts))
        {
            var (part, rest, whole) = (counts.Cell([.. prefix, Counts.Shares.Counted]), counts.Cell([.. prefix, Counts.Shares.Others]), counts.Cell([.. prefix, Dimension.Total]));
            var isSecret = counts.IsHidden(part) || counts.IsHidden(rest) || counts.IsHidden(whole);
            Dictionary<string, string> row = new(StringComparer.Ordinal)
            {
                ["indicateur_id"] = counts.Design.Indicator,
                ["periode"] = plan.Period,
                ["niveau"] = level,
                ["numerateur"] = isSecret ? Secret : Whole(part.Value!.Value),
                ["denominateur"] = isSecret ? Secret : Whole(whole.Value!.Value),
                ["valeur"] = isSecret ? Secret : Math.Round(part.Value!.Value * 100 / whole.Value!.Value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture),
            };
            AddMeasures(row, counts, whole, isSecret);
            yield return row;
        }
    }

    /// <summary>The levels at which somebody answered, the whole first.</summary>
    private static IEnumerable<(string Level, string[] Prefix)> LevelsOf(Masked counts)
    {
        var hasLevels = counts.Design.Dimensions.Count > 1;
        string[] codes = hasLevels ? [Dimension.Total, .. counts.Design.Dimensions[0].Codes] : [Dimension.Total];
        return codes.Where(c => !hasLevels || counts.Cell(c, Dimension.Total).Value > 0)
            .Select(c => (c == Dimension.Total ? Levels.All : c, hasLevels ? new[] { c } : []))
            .OrderBy(l => l.Item1, StringComparer.Ordinal);
    }

    private static void AddMeasures(Dictionary<string, string> row, Masked counts, CubeCell cell, bool isSecret)
    {
        var hidesSchools = isSecret || counts.IsBaseHidden(cell);
        row["effectif"] = isSecret ? Secret : Whole(cell.Value!.Value);
        row["statut"] = isSecret ? "secret" : cell.IsStructuralZero ? "zero_structurel" : "ok";
        row["nb_ecoles"] = hidesSchools ? Secret : Whole(cell.Schools!.Value);
        row["part_max"] = hidesSchools ? Secret : Whole(Math.Round(cell.LargestShare!.Value, MidpointRounding.AwayFromZero));
    }

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
