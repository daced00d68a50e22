using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// The results of the indicators that count persons. A row's denominator is a base, its numerator those who meet the criterion, and the rest
/// its complement. A share gives its count where the table does not; the value of an indicator in numbers is a count of its own.
/// </summary>
internal static class ResultCubes
{
    public const string Scope = "resultats";

    public const string Criterion = "critere";

    public const string Met = "oui";

    private static readonly Dimension Criteria = Dimension.Of(Criterion, DimensionRole.Response, [Met, "non"]);

    public static void AddTo(SensitiveIndex index, Table table, IReadOnlyDictionary<string, Row>? indicators, int threshold, DiagnosticBag faults)
    {
        foreach (var indicator in table.Rows.Where(row => indicators is null || indicators.ContainsKey(row.Text("indicateur_id") ?? "")).GroupBy(row => row.Text("indicateur_id") ?? ""))
        {
            var declared = indicators?.TryGetValue(indicator.Key, out var found) == true ? found : (Row?)null;
            var rows = indicator.ToList();
            var naming = new Naming(declared?.Text("libelle") ?? indicator.Key, new Dictionary<string, Field?> { [Levels.Level] = table.Schema.Find(Levels.Level) });
            var isCumulative = declared?["cumule"].IsTrue ?? false;
            // Counted apart only where the table says that they differ.
            var isBase = rows.TrueForAll(row => row.Number("effectif") is not { } count || row.Number("denominateur") is not { } whole || count == whole);
            var rounding = Shares.RoundingOf(rows.Select(row => row.Number("valeur")).OfType<decimal>());
            foreach (var period in rows.GroupBy(row => row.Text("periode") ?? ""))
            {
                var cube = new Cube(indicator.Key, Scope, period.Key, [.. Levels.Dimensions, Criteria], []) { IsCumulative = isCumulative };
                AddRatios(index, table, cube, [.. period], new Reading(declared?.Text("unite"), isBase, rounding, threshold), naming, faults);
                if (!isBase)
                {
                    AddCount(index, table, cube, [.. period], "effectif", naming, faults);
                }

                if (declared?.Text("unite") == "nombre")
                {
                    AddCount(index, table, cube, [.. period], "valeur", naming, faults);
                }
            }
        }
    }

    private static void AddRatios(SensitiveIndex index, Table table, Cube cube, List<Row> rows, Reading reading, Naming naming, DiagnosticBag faults)
    {
        List<Entry> entries = [];
        List<(CellKey Key, Spot Spot)> again = [];
        foreach (var row in rows)
        {
            string[] level = Levels.CodesOf(row);
            string[] whole = [.. level, Dimension.Total];
            string[] part = [.. level, Met];
            var size = Entry.Of(table, row.Index, "denominateur", whole);
            var count = reading.IsBase ? Entry.Of(table, row.Index, "effectif", whole) : null;
            if (size is not null && count is not null)
            {
                again.Add((cube.KeyOf(whole), count.Spot));
            }

            var known = size ?? count;
            var met = Entry.Of(table, row.Index, "numerateur", part);
            if (met is null && known?.Value is { } n && row.Number("valeur") is { } value && Shares.ScaleOf(reading.Unit, value) is { } scale)
            {
                var (share, rounding) = (value * scale, reading.Rounding * scale);
                var counts = Shares.CountsOf(share, rounding, n);
                var judged = counts.Count == 1 ? counts[0] : counts.Count == 2 ? Shares.SmallOf(counts, n, reading.Threshold) : null;
                met = judged is { } persons ? new Entry(part, persons, new Spot(table, row.Index, "valeur")) : null;
                if (counts.Count == 2 && judged is null)
                {
                    index.Facts.AddRange(Shares.Of($"{cube.KeyOf(part).Text}/part", cube.KeyOf(part), cube.KeyOf(whole), share, rounding));
                }
            }

            var isBase = reading.Unit is not "nombre" && !row["valeur"].IsMissing;
            entries.AddRange(new[] { known is null ? null : known with { IsBase = isBase }, met }.OfType<Entry>());
        }

        index.Add(cube, entries, naming, faults);
        again.ForEach(x => index.AddSpot(x.Key, x.Spot));
    }

    private static void AddCount(SensitiveIndex index, Table table, Cube cube, List<Row> rows, string column, Naming naming, DiagnosticBag faults)
        => index.Add(
            cube with { Scope = $"{Scope}.{column}", Dimensions = Levels.Dimensions },
            rows.Select(row => Entry.Of(table, row.Index, column, Levels.CodesOf(row))).OfType<Entry>(),
            naming,
            faults);

    /// <param name="Unit">Of the indicator; null where nothing says.</param>
    /// <param name="IsBase">Its <c>effectif</c> is its <c>denominateur</c>, once more.</param>
    /// <param name="Rounding">Half of the last decimal of its values.</param>
    /// <param name="Threshold">The smallest count that may be shown.</param>
    private sealed record Reading(string? Unit, bool IsBase, decimal Rounding, int Threshold);
}
