using System.Globalization;
using System.Text;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Proving;

/// <summary>
/// The CSV of a proof: its rows as the open data hold them, byte for byte, then what each brings. Whoever adds up <c>preuve_contribution</c> has
/// the figure.
/// </summary>
internal static class ProofFile
{
    /// <param name="records">The records of the dataset's published CSV: the header, then the rows in the order of the table.</param>
    /// <param name="evaluation">What the proof is of.</param>
    public static byte[] Write(CsvRecords records, Evaluation evaluation)
    {
        var withPeriod = evaluation.Contributions.Any(c => c.Period is not null);
        using var file = new MemoryStream(256 * (evaluation.Contributions.Count + 1));
        file.Write(records[0]);
        file.Write(Encoding.UTF8.GetBytes($"{(withPeriod ? $",{ProofColumns.Period}" : "")},{ProofColumns.Share},{ProofColumns.Contribution},{ProofColumns.State}\r\n"));
        foreach (var part in evaluation.Contributions)
        {
            file.Write(records[part.Row.Index + 1]);
            file.Write(Encoding.UTF8.GetBytes($"{(withPeriod ? $",{part.Period}" : "")},{ShareOf(part)},{Amount(part, evaluation.OwnUnit)},{ProofColumns.StateOf(part.State)}\r\n"));
        }

        return file.ToArray();
    }

    /// <summary>Beside the page of the proof.</summary>
    public static string PathOf(string page) => $"{page.Trim('/')}.csv";

    /// <summary>What the file must give again.</summary>
    public static ProvenFigure FigureOf(string page, string csv, Evaluation evaluation)
    {
        var sum = Figure.Sum(evaluation.Contributions);
        return new ProvenFigure(page, csv, DatasetNames.CsvOf(evaluation.Measure.Dataset), sum.State, sum.Value);
    }

    /// <summary>Of what is not given there is no share; nor of results on persons, which count whole: a « 1 » there could be taken for one of them.</summary>
    private static string ShareOf(Contribution part) => part.State == ValueState.Value && part.Row.Schema.Sensitivity == Sensitivity.None ? Number(part.Share) : "";

    private static string Amount(Contribution part, Unit unit) => part.State switch
    {
        ValueState.Secret => "s",
        ValueState.Value when unit.Kind == UnitKind.Date => DateOnly.FromDayNumber((int)part.Amount).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueState.Value => Number(part.Amount),
        _ => "",
    };

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
