using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Render;

namespace Portal.Verify;

/// <summary>
/// Each figure is computed once more, from the bytes that will be published: the CSV of its proof gives the same sum and the same state, and
/// holds no row that its dataset's CSV has not. A figure made of others is made again of these sums.
/// </summary>
internal static class ProofCheck
{
    public static void Check(Site site, DiagnosticBag faults)
    {
        var files = site.Files.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Bytes, StringComparer.Ordinal);
        var sums = new ConcurrentDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var ofDataset in site.Proofs.GroupBy(p => p.DatasetCsv, StringComparer.Ordinal))
        {
            var records = new CsvRecords(files.GetValueOrDefault(ofDataset.Key));
            var published = Enumerable.Range(0, records.Count).Select(i => Encoding.UTF8.GetString(records[i])).ToHashSet(StringComparer.Ordinal);
            Parallel.ForEach(ofDataset, proof => sums[proof.Csv] = Check(proof, new CsvRecords(files.GetValueOrDefault(proof.Csv)), published, faults));
        }

        foreach (var made in site.Calculations.Where(made => !Agrees(made, sums)))
        {
            faults.Add(Codes.ProofDiffers, Place.Start(made.Page), $"page « {made.Page} » : calculé de nouveau avec les fichiers publiés de ses chiffres, ce chiffre n'est plus celui que le site montre. Signalez ce défaut à l'équipe du portail.");
        }
    }

    private static bool Agrees(ProvenCalculation made, ConcurrentDictionary<string, decimal> sums)
    {
        if (made.First.Concat(made.Second).Any(csv => !sums.ContainsKey(csv)))
        {
            return false;
        }

        var (first, second) = (made.First.Sum(csv => sums[csv]), made.Second.Sum(csv => sums[csv]));
        return made.Value == (!made.IsRatio ? first - second : second == 0 ? 0 : first * made.Per / second);
    }

    /// <summary>Of an even number of values, the mean of the two in the middle.</summary>
    private static decimal Middle(List<decimal> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    /// <returns>What the published rows add up to.</returns>
    private static decimal Check(ProvenFigure proof, CsvRecords csv, HashSet<string> published, DiagnosticBag faults)
    {
        var (sum, states, amounts) = (0m, new HashSet<string>(StringComparer.Ordinal), new List<decimal>());
        for (var i = 0; i < csv.Count; i++)
        {
            // What a proof adds is never quoted: its cells are the last, whatever the row holds.
            var record = Encoding.UTF8.GetString(csv[i]).Split(',');
            if (record.Length < 4 || (!published.Contains(string.Join(',', record[..^3])) && !published.Contains(string.Join(',', record[..^4]))))
            {
                faults.Add(Codes.ProofRowForeign, Place.Start(proof.Csv), $"page « {proof.Page} » : la ligne {i + 1} du fichier de cette preuve n'est pas une ligne de « {proof.DatasetCsv} ». Une preuve ne contient que des lignes publiées : signalez ce défaut à l'équipe du portail.");
                return sum;
            }

            if (i > 0)
            {
                states.Add(record[^1]);
                amounts.Add(decimal.TryParse(record[^2], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : DateOnly.TryParse(record[^2], CultureInfo.InvariantCulture, out var day) ? day.DayNumber : 0);
                sum += amounts[^1];
            }
        }

        var isSecret = states.Contains(ProofColumns.StateOf(ValueState.Secret));
        var isKnown = !isSecret && states.Contains(ProofColumns.StateOf(ValueState.Value));
        var agrees = proof.State switch
        {
            ValueState.Secret => isSecret,
            ValueState.Value => isKnown && proof.Sum == (proof.IsMedian ? Middle(amounts) : sum),
            _ => !isSecret && !isKnown,
        };
        if (!agrees)
        {
            faults.Add(Codes.ProofDiffers, Place.Start(proof.Csv), $"page « {proof.Page} » : additionnées, les lignes publiées de cette preuve ne redonnent pas le chiffre montré. Signalez ce défaut à l'équipe du portail.");
        }

        return sum;
    }
}
