using System.Globalization;
using CsvHelper;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>Writes a public table as RFC 4180: UTF-8, commas, CRLF, quotes where needed, decimal points, ISO dates, the same cells on every row.</summary>
internal static class CsvFile
{
    /// <summary>Enough rows to be worth a thread.</summary>
    private const int RowsOfPart = 4096;

    /// <summary>Most rows take less: a part then grows once at most.</summary>
    private const int BytesOfRow = 192;

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\r\n",
        WriteByteOrderMark = false,
        FormatProvider = CultureInfo.InvariantCulture,
        // Done below, for texts alone: a negative amount is no formula.
        Injection = CsvInjection.None,
    };

    public static byte[] Write(PublicTable table)
    {
        var parts = new MemoryStream[1 + ((table.Count + RowsOfPart - 1) / RowsOfPart)];
        parts[0] = new MemoryStream();
        using (var writer = CsvWriter.Create(parts[0], Options, leaveOpen: true))
        {
            writer.WriteRecord([.. table.Schema.Fields.Select(f => f.Name)]);
        }

        Parallel.For(1, parts.Length, i => parts[i] = WriteRows(table, (i - 1) * RowsOfPart, Math.Min(table.Count, i * RowsOfPart)));
        var file = new byte[parts.Sum(p => p.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.GetBuffer().AsSpan(0, (int)part.Length).CopyTo(file.AsSpan(at));
            at += (int)part.Length;
        }

        return file;
    }

    private static MemoryStream WriteRows(PublicTable table, int from, int to)
    {
        var stream = new MemoryStream((to - from) * BytesOfRow);
        using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        Column[] columns = [.. table.Columns];
        for (var r = from; r < to; r++)
        {
            foreach (var column in columns)
            {
                if (column.NumberAt(r) is { } number)
                {
                    writer.WriteField(number, default, CultureInfo.InvariantCulture);
                }
                else if (column.TextAt(r) is { } text)
                {
                    writer.WriteField(FormulaMark.On(text));
                }
                else
                {
                    writer.WriteField(column.IsSecretAt(r) ? "s" : "");
                }
            }

            writer.EndRecord();
        }

        return stream;
    }
}
