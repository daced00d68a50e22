namespace Portal.Import.Totem;

/// <summary>
/// The bytes of an XML file, as long as no tag or text outgrows what a budget needs: an XML reader keeps a whole tag in memory, and
/// would take as much as a hostile file wants.
/// </summary>
internal sealed class GuardedStream(Stream inner) : Stream
{
    public const int LongestRun = 1 << 20;

    private int run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        var first = buffer[..read].IndexOf((byte)'<');
        if (run + (first < 0 ? read : first) > LongestRun)
        {
            throw new XmlRefusedException("une balise ou un texte y dépasse un mébioctet");
        }

        run = last < 0 ? run + read : read - last;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A document that no budget software writes; the message says why, in French.</summary>
internal sealed class XmlRefusedException(string reason) : Exception(reason);
