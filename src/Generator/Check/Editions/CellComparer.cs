using System.Globalization;
using System.Text;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>Is a cell what the edition's CSV says of it? Compared as values, so that another way to write a number is no change; without a text made for it.</summary>
internal sealed class CellComparer
{
    private byte[] buffer = new byte[256];

    public bool IsSame(Cell cell, ReadOnlySpan<byte> old)
    {
        if (cell.Number is { } number)
        {
            return decimal.TryParse(old, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var before) && before == number;
        }

        if (cell.IsSecret)
        {
            return old.SequenceEqual("s"u8);
        }

        return IsSame(cell.Text ?? "", old);
    }

    private bool IsSame(string text, ReadOnlySpan<byte> old)
    {
        if (Ascii.Equals(old, text))
        {
            return true;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > buffer.Length)
        {
            buffer = new byte[most];
        }

        var written = buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
        return old.SequenceEqual(written) || (IsQuoted(old) && old[1..].SequenceEqual(written));
    }

    /// <summary>A text that a spreadsheet would take for a formula is published after an apostrophe.</summary>
    public static bool IsQuoted(ReadOnlySpan<byte> published) => published.Length > 1 && published[0] == '\'' && "=+-@\t\r"u8.Contains(published[1]);
}
