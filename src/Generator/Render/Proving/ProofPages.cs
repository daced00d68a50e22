using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>A proof laid out as one would on paper: rows, a rule, the total.</summary>
internal static class ProofPages
{
    /// <param name="facts">What is computed on.</param>
    /// <param name="evaluation">What the proof is of, in its one writing.</param>
    /// <param name="title">What no other proof is called.</param>
    /// <param name="csv">Its rows as a file.</param>
    /// <param name="proofOf">The address of the proof of another figure.</param>
    /// <param name="views">The views of the datasets and their rows.</param>
    /// <param name="words">The interface texts.</param>
    /// <param name="report">Where to report a mistake.</param>
    public static ProofView View(Facts facts, Evaluation evaluation, string title, FileView csv, Func<Evaluation, string> proofOf, SiteViews views, Words words, string report)
    {
        var measure = evaluation.Measure;
        var figure = FigureOf(evaluation);
        var rows = new ProofRows(facts, evaluation);
        return new ProofView
        {
            Title = title,
            Value = figure is null ? "" : FigureText.InText(figure, evaluation.Unit, words),
            Formula = measure.Formula,
            Filter = Scope.FilterInWords(facts, evaluation),
            Notes = [.. NotesOf(evaluation, figure, words).Select(note => new NoteView("", note))],
            Heading = rows.Heading,
            Rows = rows.Views(views.Evidence.AddressOf),
            Hidden = rows.Hidden,
            Shared = rows.Shared,
            Steps = evaluation.AddsUp ? ProofSteps.Of(evaluation, proofOf, facts.Settings, words) : [],
            Csv = csv,
            Dataset = views.Datasets[measure.Dataset],
            Report = report,
        };
    }

    /// <summary>The figure as pages show it; null where the rows make no single one: rows without a sum, years that are not divided together.</summary>
    private static Figure? FigureOf(Evaluation evaluation)
    {
        var sum = Figure.Sum(evaluation.Contributions);
        return !evaluation.AddsUp ? null
            : evaluation.Contributions.Count == 0 ? evaluation.Total()
            : evaluation.Query.IsShare ? evaluation.Total()
            : evaluation.Query.Per is null || sum.State != ValueState.Value ? sum
            : evaluation.Divided()?.Result;
    }

    /// <summary>Each absence is told for what it is, and no more of it.</summary>
    private static IEnumerable<string> NotesOf(Evaluation evaluation, Figure? figure, Words words)
    {
        if (evaluation.Contributions.Count == 0 && figure is { State: ValueState.Value })
        {
            yield return words["preuve.sans_ligne"];
        }
        else if (figure is null)
        {
            yield return words[evaluation.AddsUp ? "preuve.sans_division" : "preuve.sans_somme"];
        }
        else if (figure.State == ValueState.Missing && evaluation.LackingInWhole > 0)
        {
            yield return words["preuve.part_incomplete"];
        }
        else if (figure.State != ValueState.Value)
        {
            yield return words[$"preuve.etat_{ProofColumns.StateOf(figure.State)}"];
        }
        else if (evaluation.Contributions.Count(c => c.State == ValueState.Missing) is > 0 and var missing)
        {
            yield return FigureText.PartialNote(missing, words);
        }
    }
}
