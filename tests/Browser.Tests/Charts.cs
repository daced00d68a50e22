using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A figure as the browser shows it: what is painted, what Chart.js was given, what the table says.</summary>
internal sealed record Chart(
    string Id,
    int Painted,
    string[] Labels,
    Series[] Series,
    string[] Headers,
    string[][] Rows)
{
    /// <summary>The table's rows and columns are the chart's labels and series, number for number.</summary>
    public IEnumerable<string> Differences()
    {
        if (!Labels.Select(Plain).SequenceEqual(Rows.Select(r => Plain(r[0]))))
            yield return $"{Id}: labels « {string.Join(" | ", Labels)} », rows « {string.Join(" | ", Rows.Select(r => r[0]))} »";
        foreach (var series in Series)
            for (var i = 0; i < Math.Min(Rows.Length, series.Data.Length); i++)
            {
                var written = ColumnsOf(series).Select(c => Rows[i][c]).ToList();
                if (!Same(series.Data[i], written))
                    yield return $"{Id}: {series.Label}, {Rows[i][0]}: drawn {series.Data[i]?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, written « {string.Join(" + ", written)} »";
            }
    }

    /// <summary>The column of that name; else the only one drawn (a share may stand beside it); else, as for « Autres », all those that no series names.</summary>
    private IEnumerable<int> ColumnsOf(Series series)
    {
        var named = Array.FindIndex(Headers, 1, h => Plain(h) == Plain(series.Label));
        if (named > 0 || Series.Length == 1) return [Math.Max(named, 1)];
        return Enumerable.Range(1, Headers.Length - 1)
            .Where(c => !Plain(Headers[c]).StartsWith("Total", StringComparison.Ordinal) && !Series.Any(s => Plain(s.Label) == Plain(Headers[c])));
    }

    /// <summary>A word in the table (« s », « non transmis ») is drawn as nothing; a number is equal to the last decimal written.</summary>
    private static bool Same(decimal? drawn, List<string> written)
    {
        var numbers = written.Select(Number).OfType<(decimal Value, int Decimals)>().ToList();
        if (numbers.Count == 0 || drawn is null) return drawn is null && numbers.Count == 0;
        // Each rounded part may be off by half a unit of its last decimal.
        var tolerance = numbers.Sum(n => 0.5m / (decimal)Math.Pow(10, n.Decimals));
        return Math.Abs(drawn.Value - numbers.Sum(n => n.Value)) <= tolerance;
    }

    private static (decimal Value, int Decimals)? Number(string written)
    {
        var text = new string([.. written.Where(c => char.IsAsciiDigit(c) || c is ',' or '-' or '−')]).Replace('−', '-').Replace(',', '.');
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return null;
        return (number, text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
    }

    private static string Plain(string text) => string.Join(' ', text.Split(['\u00A0', '\u202F', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

internal sealed record Series(
    string Label,
    decimal?[] Data);

internal static class Charts
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Brings each figure that Chart.js draws into view, and waits until it says that it is drawn.</summary>
    public static async Task DrawAll(IPage tab)
    {
        var figures = tab.Locator("figure.graphique[data-chartjs]");
        for (var i = 0; i < await figures.CountAsync(); i++)
        {
            await figures.Nth(i).ScrollIntoViewIfNeededAsync();
            await tab.Locator("figure.graphique[data-chartjs] >> nth=" + i).And(tab.Locator("[data-pret]")).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 10_000 });
        }
    }

    public static async Task<Chart[]> Read(IPage tab) => JsonSerializer.Deserialize<Chart[]>(await tab.EvaluateAsync<string>(
        """
        () => JSON.stringify([...document.querySelectorAll('figure.graphique[data-chartjs]')].map(figure => {
          const text = e => e.innerText.trim();
          const canvas = figure.querySelector('canvas');
          const chart = canvas && window.Chart.getChart(canvas);
          const pixels = canvas ? canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data : [];
          let painted = 0;
          for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 0) painted++;
          // A point may be { x, y }: the value is on the axis that does not hold the labels.
          const axis = chart?.options.indexAxis === 'y' ? 'x' : 'y';
          const number = v => v === null || v === undefined || Number.isNaN(v) ? null : typeof v === 'object' ? number(v[axis]) : v;
          const heads = [...figure.querySelectorAll('thead tr:last-child > *')];
          const lines = [heads.map(text), ...[...figure.querySelectorAll('tbody tr')].map(row => [...row.cells].map(text))];
          // With more series than categories, the table has its series in rows; the total of each is no label.
          const turned = heads[0]?.matches('.tourne');
          const across = turned ? heads.map((_, i) => lines.map(line => line[i])).filter((_, i) => !heads[i].matches('.total')) : lines;
          return {
            id: figure.id,
            painted,
            labels: (chart?.data.labels ?? []).map(l => Array.isArray(l) ? l.join(' ') : String(l)),
            series: (chart?.data.datasets ?? []).map(d => ({ label: d.label ?? '', data: d.data.map(number) })),
            headers: across[0], rows: across.slice(1),
          };
        }))
        """), Web)!;
}
