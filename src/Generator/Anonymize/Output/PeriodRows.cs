using System.Text;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Anonymize.Output;

/// <summary>Puts a period's rows into <c>satisfaction</c> or <c>resultats</c> in place of those that the table has of it. The rest stays, to the byte where it can.</summary>
internal static class PeriodRows
{
    /// <summary>The new table, or null where the old one cannot be completed (then told).</summary>
    /// <param name="plan">Whose period and questions they are.</param>
    /// <param name="rows">The new rows, by column.</param>
    /// <param name="existing">The table as it is; null where there is none.</param>
    /// <param name="file">Its name.</param>
    /// <param name="faults">Where to tell.</param>
    public static (byte[] File, int Replaced)? Put(Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, byte[]? existing, string file, DiagnosticBag faults)
    {
        var schema = SchemaReader.Read(EmbeddedSchemas.Find(plan.Dataset)!, plan.Dataset, file, faults)!;
        if (existing is null || IsBlank(existing))
        {
            return ([.. CsvText.Line(schema.Fields.Select(f => f.Name)), .. Lines(rows, [.. schema.Fields.Select(f => f.Name)])], 0);
        }

        if (Decoding.ToUtf8(existing, file, faults) is not { } utf8 || TargetTable.Read(new SourceText(file, utf8), schema, faults) is not { } table)
        {
            return null;
        }

        // What is not UTF-8 with commas is written so, as the rest of the table will be.
        var isPlain = table.Separator == ',' && utf8.Length == existing.Length && !existing.AsSpan().Contains((byte)'\r');
        var replaced = table.Rows.Where(r => IsReplaced(r, table, plan, rows)).ToList();
        TellOthers(replaced, table, plan, rows, faults);
        using var stream = new MemoryStream();
        stream.Write(isPlain ? table.Head.Span : CsvText.Line(table.Columns.Select((c, i) => c ?? table.Titles[i])));
        EndLine(stream);
        var isDone = false;
        foreach (var row in table.Rows)
        {
            if (replaced.Contains(row))
            {
                Write();
                continue;
            }

            stream.Write(isPlain ? row.Raw.Span : CsvText.Line(row.Cells.Select(FormulaMark.Off)));
            EndLine(stream);
        }

        Write();
        return (stream.ToArray(), replaced.Count);

        void Write()
        {
            if (!isDone)
            {
                stream.Write(Lines(rows, table.Columns));
                isDone = true;
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes[(bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0)..].Trim(" \t\r\n"u8).IsEmpty;

    private static byte[] Lines(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, IReadOnlyList<string?> columns)
        => [.. rows.SelectMany(r => CsvText.Line(columns.Select(c => c is null ? "" : r.GetValueOrDefault(c, ""))))];

    private static void EndLine(MemoryStream stream)
    {
        if (stream.GetBuffer()[stream.Length - 1] != '\n')
        {
            stream.WriteByte((byte)'\n');
        }
    }

    private static bool IsReplaced(TargetRow row, TargetTable table, Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
        => table.Text(row, "periode") == plan.Period && (!plan.KeepsOtherQuestions || IsOfPlan(row, table, plan, rows));

    /// <summary>Whether the plan gives rows of the same question, asked of the same public.</summary>
    private static bool IsOfPlan(TargetRow row, TargetTable table, Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        string[] key = plan.Kind == DatasetKind.Satisfaction ? ["public", "question_id"] : ["indicateur_id"];
        return rows.Any(r => key.All(k => r[k] == table.Text(row, k)));
    }

    private static void TellOthers(List<TargetRow> replaced, TargetTable table, Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, DiagnosticBag faults)
    {
        var others = replaced.Where(r => !IsOfPlan(r, table, plan, rows)).ToList();
        if (others.Count > 0)
        {
            faults.Add(Codes.OtherRowsReplaced, table.Source.PlaceAt(others[0].Offset), $"les lignes de {plan.Period} sont remplacées, et {others.Count} d'entre elles {(others.Count == 1 ? "porte" : "portent")} sur autre chose que ce plan. Si elles doivent rester, reprenez le fichier d'avant, ajoutez « remplace: questions » au plan et relancez la commande.");
        }
    }
}
