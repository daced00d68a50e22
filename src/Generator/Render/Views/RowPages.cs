using System.Collections.Concurrent;
using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>
/// Where a row stands among the data: on its dataset's page for the first of them, else on a page of lines, which is made only where something
/// leads to it.
/// </summary>
internal sealed class RowPages(Facts facts)
{
    public const int RowsOfPage = 200;

    private readonly ConcurrentDictionary<(string Dataset, int Page), string[]> anchors = new();
    private readonly ConcurrentDictionary<(string Dataset, int Page), bool> asked = new();

    /// <summary>The pages of lines that something leads to, in their order.</summary>
    public IEnumerable<(string Dataset, int Page)> Asked => asked.Keys.OrderBy(a => a.Dataset, StringComparer.Ordinal).ThenBy(a => a.Page);

    /// <summary>The site path of a row, with its anchor.</summary>
    public string PathOf(Row row)
    {
        var (dataset, page) = (row.Schema.Name, row.Index / RowsOfPage);
        if (page > 0)
        {
            asked.TryAdd((dataset, page), true);
        }

        return $"{PathOf(dataset, page)}#{Anchors(dataset, page)[row.Index % RowsOfPage]}";
    }

    /// <summary>« /donnees/budget/lignes-201-400/ »; the dataset's own page for the first.</summary>
    public string PathOf(string dataset, int page)
        => page == 0 ? $"/donnees/{dataset}/" : string.Create(CultureInfo.InvariantCulture, $"/donnees/{dataset}/lignes-{(page * RowsOfPage) + 1}-{LastOf(dataset, page)}/");

    public int LastOf(string dataset, int page) => Math.Min(facts.Rows(dataset).Count, (page + 1) * RowsOfPage);

    public IEnumerable<Row> RowsOf(string dataset, int page) => facts.Rows(dataset).Skip(page * RowsOfPage).Take(RowsOfPage);

    /// <summary>An anchor for each row of a page: its primary key, so that it stays when rows are added.</summary>
    public IReadOnlyList<string> Anchors(string dataset, int page) => anchors.GetOrAdd((dataset, page), key =>
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. RowsOf(key.Dataset, key.Page).Select(row => $"l-{Suggestion.Fold(row.Key).Replace('_', '-')}" is var id && seen.Add(id) ? id : $"{id}-{row.Index + 1}")];
    });
}
