using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A figure that a chart shows over years and that jumps has its note: residents read an unexplained jump as a mistake.</summary>
internal static class JumpRules
{
    /// <summary>Told once for each measure and year, at the first chart that shows it: one note serves them all.</summary>
    public static void Check(Content content, Facts facts, DiagnosticBag faults)
    {
        if (facts.Unreadable.Contains("notes"))
        {
            return;
        }

        var told = facts.Rows("notes").Select(row => (row.Text("jeu"), row.Text("mesure"), row.Text("periode"))).ToHashSet();
        foreach (var chart in content.Pages.OrderBy(page => page.File, StringComparer.Ordinal).SelectMany(page => page.Blocks).OfType<ChartBlock>())
        {
            if (new[] { chart.X, chart.Series }.FirstOrDefault(name => name is not null && Pivot.IsTime(name)) is not { } time)
            {
                continue;
            }

            List<(string, Place)> dimensions = [(chart.X, chart.XPlace), .. chart.Series is { } series ? [(series, chart.SeriesPlace)] : Array.Empty<(string, Place)>()];
            foreach (var query in chart.Beside.Prepend(chart.Query))
            {
                // Whatever is wrong with the query is told where pages are checked.
                if (Evaluation.Of(facts, query, dimensions, new DiagnosticBag()) is { } evaluation)
                {
                    foreach (var jump in Jumps.Of(facts, evaluation, time).Where(jump => told.Add((evaluation.Measure.Dataset, evaluation.Measure.Name, jump.To))))
                    {
                        faults.Add(Codes.JumpUnexplained, query.Place, Message(evaluation, jump));
                    }
                }
            }
        }
    }

    private static string Message(Evaluation evaluation, Jump jump)
    {
        var measure = evaluation.Measure;
        var change = jump.Before == 0 ? "" : $", soit {French.ShortNumber(Math.Abs(jump.After - jump.Before) * 100 / Math.Abs(jump.Before), 0)} % {(jump.After > jump.Before ? "de plus" : "de moins")}";
        return $"« {measure.Label} » passe de {Amount(evaluation, jump.Before)} en {jump.From} à {Amount(evaluation, jump.After)} en {jump.To}{change}, et aucune note ne dit pourquoi. "
            + $"Ajoutez une ligne à « data/notes.csv » (jeu « {measure.Dataset} », mesure « {measure.Name} », periode « {jump.To} ») : elle sera montrée sous le graphique.";
    }

    private static string Amount(Evaluation evaluation, decimal value)
        => evaluation.Unit.Kind == UnitKind.Euros ? French.Euros(value) : French.ShortNumber(value);
}
