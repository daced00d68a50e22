using System.Text;

namespace Generator.Tests.Read;

internal enum Expected
{
    /// <summary>Another way to write the same table.</summary>
    Same,

    /// <summary>An error on the line of the mistake.</summary>
    Told,

    /// <summary>Nobody can tell from outside: either will do.</summary>
    SameOrTold,
}

/// <summary>One thing that people and spreadsheets do to a table.</summary>
/// <param name="Name">In words.</param>
/// <param name="Do">From the table and a number at random to the file's bytes and the lines where an error would be right.</param>
internal sealed record Mistake(string Name, Expected Expected, Func<Sheet, int, (byte[] Bytes, int[] Lines)> Do)
{
    public override string ToString() => Name;
}

/// <summary>A table as text cells; the first row is the header. Changed in place, then written as a spreadsheet would.</summary>
internal sealed class Sheet(List<List<string>> rows)
{
    public List<List<string>> Rows => rows;

    public int Column(string name) => rows[0].IndexOf(name);

    public Sheet Copy() => new([.. rows.Select(r => r.ToList())]);

    public byte[] Bytes(char separator = ',', string newLine = "\r\n") => Encoding.UTF8.GetBytes(Text(separator, newLine));

    public string Text(char separator = ',', string newLine = "\r\n")
        => string.Concat(rows.Select(r => string.Join(separator, r.Select(c => Quoted(c, separator))) + newLine));

    private static string Quoted(string cell, char separator)
        => cell.AsSpan().ContainsAny([separator, '"', '\n', '\r']) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
