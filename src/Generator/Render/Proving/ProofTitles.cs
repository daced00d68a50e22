using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Proving;

/// <summary>A title of its own for each proof. What two figures have in common is often all that a short title can say: then the filter tells them apart.</summary>
internal static class ProofTitles
{
    /// <returns>A title for each proof, in their order.</returns>
    public static IReadOnlyList<string> Of(Facts facts, IReadOnlyList<Proof> proofs)
    {
        string[] titles = [.. proofs.Select(p => Plain(facts, p.Evaluation))];
        TellApart(titles, i => $" ({Scope.FilterInWords(facts, proofs[i].Evaluation)})");
        TellApart(titles, i => proofs[i].Evaluation.Query is { Measure: null } raw ? $", colonne « {raw.Column} » de « {raw.Dataset} »" : $", mesure « {proofs[i].Evaluation.Measure.Name} »");
        return titles;
    }

    /// <returns>A title for each calculation, in their order.</returns>
    public static IReadOnlyList<string> Of(Facts facts, IReadOnlyList<Calculation> calculations)
    {
        string[] titles = [.. calculations.Select(c => c.Title)];
        TellApart(titles, i => $" ({string.Join(", ", calculations[i].First.Select(figure => Plain(facts, figure)))})");
        TellApart(titles, i => $" ({Scope.FilterInWords(facts, calculations[i].First[0])})");
        TellApart(titles, i => $" (calcul {i + 1})");
        return titles;
    }

    private static string Plain(Facts facts, Evaluation evaluation)
        => $"{evaluation.Measure.Label}{French.NoBreakSpace}: {(Scope.Of(facts, evaluation) is { Length: > 0 } scope ? scope : Scope.FilterInWords(facts, evaluation))}";

    private static void TellApart(string[] titles, Func<int, string> more)
    {
        foreach (var same in Enumerable.Range(0, titles.Length).GroupBy(i => titles[i], StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.ToList()).ToList())
        {
            foreach (var i in same)
            {
                titles[i] += more(i);
            }
        }
    }
}
