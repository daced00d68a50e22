using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>What the charts of one page have told of their figures so far: a note stands below the first of them, and the others lead to it.</summary>
internal sealed class PageNotes(Words words)
{
    /// <summary>A note, by the period that it is on, and the id of the chart below which it stands.</summary>
    private readonly Dictionary<(string When, string Text), string> told = [];

    /// <summary>The chart with the notes that the page has not told yet.</summary>
    public ChartView Once(ChartView chart)
    {
        var again = chart.Notes.Where(note => told.ContainsKey((note.When, note.Text))).ToList();
        foreach (var note in chart.Notes)
        {
            // What is told of the chart itself, such as how many parts it lacks, has no period and no other place.
            if (note.Period.Length > 0 || note.Text == words["graphique.arrondi"])
            {
                told.TryAdd((note.When, note.Text), chart.Id);
            }
        }

        return again.Count == 0 ? chart : chart with
        {
            Notes = [.. chart.Notes.Except(again)],
            Told = [.. again.Where(note => note.When.Length > 0).GroupBy(note => told[(note.When, note.Text)], StringComparer.Ordinal).Select(place => LinkTo(place.Key, [.. place.Select(note => note.When).Distinct()]))],
        };
    }

    private LinkView LinkTo(string chart, IReadOnlyList<string> periods)
        => new(words[periods.Count == 1 ? "graphique.note_dite" : "graphique.notes_dites"].Replace("{periodes}", French.Listed(periods), StringComparison.Ordinal), $"#{chart}");
}
