using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures;

/// <summary>
/// Amounts of several years at the prices of one, the last of <c>indices_prix</c>: each is multiplied by the index of that year and divided by
/// the index of its own. Source: the price index that the commune publishes.
/// </summary>
public static class ConstantEuros
{
    /// <summary>The year whose prices are taken; null where the commune has no index.</summary>
    public static string? BaseYear(Facts facts) => Last(facts)?.Year;

    /// <summary>The index of each year that can be compared with the last, by year.</summary>
    public static IReadOnlyDictionary<string, decimal> Indices(Facts facts)
        => Last(facts) is { } last
            ? Rows(facts).Where(row => row.Base == last.Base).DistinctBy(row => row.Year).ToDictionary(row => row.Year, row => row.Index, StringComparer.Ordinal)
            : new Dictionary<string, decimal>();

    /// <summary>« en euros constants de 2025 ».</summary>
    public static string Words(Facts facts) => $"en euros constants de {BaseYear(facts)}";

    /// <summary>The contributions in constant euros; null where that has no sense (the fault is then noted).</summary>
    internal static IReadOnlyList<Contribution>? Of(Facts facts, Evaluation evaluation, DiagnosticBag faults)
    {
        if (evaluation.OwnUnit.Kind != UnitKind.Euros)
        {
            faults.Add(Codes.CountingUndefined, evaluation.Query.Place, $"« {evaluation.Measure.Name} » n'est pas un montant : seul un montant se compte en euros constants. Retirez « en: euros_constants ».");
            return null;
        }

        if (BaseYear(facts) is not { } to)
        {
            if (!facts.Unreadable.Contains("indices_prix"))
            {
                faults.Add(Codes.CountingUndefined, evaluation.Query.Place, "les euros constants se calculent avec « indices_prix.csv », que la commune n'a pas ou qui est vide. Ajoutez l'indice de chaque année, ou retirez « en: euros_constants ».");
            }

            return null;
        }

        var indices = Indices(facts);
        var without = evaluation.Contributions.Select(evaluation.PeriodOf).Where(year => !indices.ContainsKey(year)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (without.Count == 0)
        {
            return [.. evaluation.Contributions.Select(c => c with { Amount = c.Amount * indices[to] / indices[evaluation.PeriodOf(c)], Current = c.Amount })];
        }

        faults.Add(Codes.CountingUndefined, evaluation.Query.Place, without[0].Length == 0
            ? $"« {evaluation.Measure.Name} » n'a pas d'année : ses montants ne se ramènent pas aux prix d'une autre. Retirez « en: euros_constants »."
            : $"« indices_prix.csv » n'a pas d'indice comparable à celui de {to} pour {French.Listed(without)}. Ajoutez-le, avec la même « base », ou filtrez les années qui en ont un.");
        return null;
    }

    private static (string Year, decimal Index, string Base)? Last(Facts facts)
        => Rows(facts).OrderBy(row => row.Year, StringComparer.Ordinal).Cast<(string, decimal, string)?>().LastOrDefault();

    private static IEnumerable<(string Year, decimal Index, string Base)> Rows(Facts facts)
        => facts.Rows("indices_prix").Where(row => row.Text("annee") is not null && row.Number("indice") > 0)
            .Select(row => (row.Text("annee")!, row.Number("indice")!.Value, row.Text("base") ?? ""));
}
