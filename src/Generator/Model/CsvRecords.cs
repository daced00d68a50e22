namespace Portal.Model;

/// <summary>The records of a CSV that the portal published, found again in its bytes: UTF-8, commas, CRLF, quotes where needed. The first is the header.</summary>
public sealed class CsvRecords
{
    private readonly ReadOnlyMemory<byte> csv;
    private readonly List<int> starts = [0];

    public CsvRecords(ReadOnlyMemory<byte> csv)
    {
        this.csv = csv;
        var bytes = csv.Span;
        var isQuoted = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            isQuoted ^= bytes[i] == '"';
            if (bytes[i] == '\n' && !isQuoted)
            {
                starts.Add(i + 1);
            }
        }
    }

    public int Count => starts.Count - 1;

    /// <summary>A record as it stands in the file, without its line end.</summary>
    public ReadOnlySpan<byte> this[int record] => csv.Span[starts[record]..starts[record + 1]].TrimEnd("\r\n"u8);
}
