using System.Globalization;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Render;

namespace Portal.Verify;

/// <summary>
/// Each figure is computed once more, from the bytes that will be published: the CSV of its proof gives the same sum and the same state, and
/// holds no row that its dataset's CSV has not.
/// </summary>
internal static class ProofCheck
{
    public static void Check(Site site, DiagnosticBag faults)
    {
        var files = site.Files.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Bytes, StringComparer.Ordinal);
        foreach (var ofDataset in site.Proofs.GroupBy(p => p.DatasetCsv, StringComparer.Ordinal))
        {
            var records = new CsvRecords(files.GetValueOrDefault(ofDataset.Key));
            var published = Enumerable.Range(0, records.Count).Select(i => Encoding.UTF8.GetString(records[i])).ToHashSet(StringComparer.Ordinal);
            Parallel.ForEach(ofDataset, proof => Check(proof, new CsvRecords(files.GetValueOrDefault(proof.Csv)), published, faults));
        }
    }

    private static void Check(ProvenFigure proof, CsvRecords csv, HashSet<string> published, DiagnosticBag faults)
    {
        var (sum, states) = (0m, new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < csv.Count; i++)
        {
            // What a proof adds is never quoted: its cells are the last, whatever the row holds.
            var record = Encoding.UTF8.GetString(csv[i]).Split(',');
            if (record.Length < 4 || (!published.Contains(string.Join(',', record[..^3])) && !published.Contains(string.Join(',', record[..^4]))))
            {
                faults.Add(Codes.ProofRowForeign, Place.Start(proof.Csv), $"page « {proof.Page} » : la ligne {i + 1} du fichier de cette preuve n'est pas une ligne de « {proof.DatasetCsv} ». Une preuve ne contient que des lignes publiées : signalez ce défaut à l'équipe du portail.");
                return;
            }

            if (i > 0)
            {
                states.Add(record[^1]);
                sum += decimal.TryParse(record[^2], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : DateOnly.TryParse(record[^2], CultureInfo.InvariantCulture, out var day) ? day.DayNumber : 0;
            }
        }

        var isSecret = states.Contains(ProofColumns.StateOf(ValueState.Secret));
        var isKnown = !isSecret && states.Contains(ProofColumns.StateOf(ValueState.Value));
        var agrees = proof.State switch
        {
            ValueState.Secret => isSecret,
            ValueState.Value => isKnown && sum == proof.Sum,
            _ => !isSecret && !isKnown,
        };
        if (!agrees)
        {
            faults.Add(Codes.ProofDiffers, Place.Start(proof.Csv), $"page « {proof.Page} » : additionnées, les lignes publiées de cette preuve ne redonnent pas le chiffre montré. Signalez ce défaut à l'équipe du portail.");
        }
    }
}
