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

        var published = FormulaMark.On(text);
        var most = Encoding.UTF8.GetMaxByteCount(published.Length);
        if (most > buffer.Length)
        {
            buffer = new byte[most];
        }

        return old.SequenceEqual(buffer.AsSpan(0, Encoding.UTF8.GetBytes(published, buffer)));
    }
}
