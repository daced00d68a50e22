using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables;

/// <summary>A mistake in a cell of the row that is being read: told once it is known that the row as a whole has no other explanation.</summary>
internal readonly record struct CellFault(Field Field, int Offset, Mistake Mistake);

/// <summary>Gathers the values of one column, row by row, and settles at the end what its other cells, or the file's, can settle.</summary>
internal sealed class ColumnBuilder(CellReader reader, SourceText source, int expectedRows, List<CellFault> pending)
{
    private readonly SparseList<string?> texts = new(expectedRows);
    private readonly SparseList<decimal?> numbers = new(expectedRows);
    private readonly HashSet<int> secrets = [];
    private readonly HashSet<int> refused = [];
    private readonly List<(int Row, int Offset, string Text)> open = [];
    private readonly List<(int Row, int Offset, string Text)> serials = [];
    private readonly bool isNumeric = reader.Field.IsNumeric;

    /// <summary>The marks of decimals that other cells of this column prove.</summary>
    private DecimalMark proven;

    private readonly RecentTexts recent = new();

    public CellReader Reader => reader;

    /// <summary>As <see cref="Add(int, string, int)"/>, without a string for what is empty, a plain number or a text met before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="raw">The cell's bytes as they stand in the file, quotes included.</param>
    /// <param name="csv">Where the cell's text is to be had.</param>
    /// <param name="cell">Its number in the file's row.</param>
    /// <param name="offset">Its first byte.</param>
    public bool Add(int row, ReadOnlySpan<byte> raw, CsvReader csv, int cell, int offset)
    {
        if (raw.IsEmpty && reader.TakesEmptyForMissing)
        {
            return !reader.Field.Required;
        }

        if (isNumeric)
        {
            if (PlainNumber.TryRead(raw, out var number, out var hasDecimals) && !(hasDecimals && reader.Field.Type == FieldType.Integer))
            {
                numbers.Set(row, number);
                proven |= hasDecimals ? DecimalMark.Point : DecimalMark.None;
                return true;
            }
        }
        else if (recent.IsWorthwhile)
        {
            if (recent.Find(raw) is { } again)
            {
                texts.Set(row, again);
                return true;
            }

            var isPlain = Add(row, csv.GetString(cell), offset);
            if (isPlain && texts[row] is { } read && (serials.Count == 0 || serials[^1].Row != row))
            {
                recent.Keep(raw, read);
            }

            return isPlain;
        }

        return Add(row, csv.GetString(cell), offset);
    }

    /// <summary>False where the row deserves a look: the cell is refused, or missing where a value is required.</summary>
    public bool Add(int row, string raw, int offset)
    {
        var reading = reader.Read(raw);
        if (reading.Number is not null)
        {
            numbers.Set(row, reading.Number);
        }
        else if (reading.Text is not null && !isNumeric)
        {
            texts.Set(row, reading.Text);
        }

        proven |= reading.Proves;
        switch (reading.Kind)
        {
            case ReadingKind.Value:
                return !reader.Field.Required || !reading.IsMissing;
            case ReadingKind.Secret:
                secrets.Add(row);
                return true;
            case ReadingKind.Serial:
                serials.Add((row, offset, raw.Trim().TrimStart(TypedNumber.Mark)));
                return true;
            case ReadingKind.Open:
                open.Add((row, offset, reading.Text!));
                return true;
            default:
                refused.Add(row);
                pending.Add(new(reader.Field, offset, reading.Mistake!));
                return false;
        }
    }

    /// <summary>Takes the last row's value back: the row was explained as a whole.</summary>
    public void Refuse(int row)
    {
        Forget(row);
        refused.Add(row);
    }

    /// <summary>Takes the last row back.</summary>
    public void Forget(int row)
    {
        numbers.Clear(row);
        texts.Clear(row);
        secrets.Remove(row);
        refused.Remove(row);
        if (open.Count > 0 && open[^1].Row == row)
        {
            open.RemoveAt(open.Count - 1);
        }

        if (serials.Count > 0 && serials[^1].Row == row)
        {
            serials.RemoveAt(serials.Count - 1);
        }
    }

    /// <param name="usesCommas">Cells are separated by commas: programs that do so write decimals with a point, as the portal does. Of an amount in euros
    /// a thousandth is too rare, and a thousand too much, to take their word for it.</param>
    /// <param name="faults">Where to say what stays open.</param>
    public Column Build(bool usesCommas, DiagnosticBag faults)
    {
        foreach (var (row, offset, text) in open)
        {
            if (!(usesCommas && reader.Field is { Type: FieldType.Number, Unit: not "euro" } && text.Contains('.', StringComparison.Ordinal) && !proven.HasFlag(DecimalMark.Comma)))
            {
                Refuse(row, offset, text, faults);
            }
        }

        if (serials.Count > 0)
        {
            var (row, offset, text) = serials[0];
            faults.Add(Codes.SerialDate, source.PlaceAt(offset), $"colonne « {reader.Field.Name} » : {reader.Serials(serials.Count, text, texts[row]!)}");
        }

        return isNumeric ? new Column(reader.Field, numbers.ToArray(), secrets, refused) : new Column(reader.Field, texts.ToArray(), refused);
    }

    private void Refuse(int row, int offset, string text, DiagnosticBag faults)
    {
        var mistake = reader.Numbers.Ambiguous(text, numbers[row]!.Value);
        numbers.Clear(row);
        refused.Add(row);
        faults.Add(mistake.Code, source.PlaceAt(offset), $"colonne « {reader.Field.Name} » : {mistake.Message}");
    }
}
