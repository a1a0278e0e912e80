namespace Hiraku.Pipeline.Validate.Documents;

/// <summary>
/// Reads a JSON array that is written one row per line, and hands on only the chosen rows, as an array again: a million rows
/// that are not chosen cost the search for their line ends. (A line end inside a JSON text is always escaped.)
/// </summary>
internal sealed class SampledRows : Stream
{
    private readonly Stream source;
    private readonly Func<long, bool> isChosen;
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly MemoryStream kept = new();
    private readonly MemoryStream line = new();
    private readonly List<long> chosen = [];
    private long row = -1;
    private bool isGathered;
    private bool ended;

    public SampledRows(Stream source, Func<long, bool> isChosen)
    {
        this.source = source;
        this.isChosen = isChosen;
        kept.WriteByte((byte)'[');
        kept.Position = 0;
    }

    /// <summary>For each row handed on, its place in the whole array.</summary>
    public IReadOnlyList<long> Chosen => chosen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (kept.Position == kept.Length && !ended)
        {
            Refill();
        }

        return kept.Read(buffer);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        kept.Dispose();
        line.Dispose();
        base.Dispose(disposing);
    }

    private void Refill()
    {
        kept.SetLength(0);
        kept.Position = 0;
        int length = source.Read(buffer);
        ended = length == 0;
        if (ended)
        {
            EndLine();
            kept.WriteByte((byte)']');
        }

        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, length);
        for (int end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Gather(bytes[..end]);
            EndLine();
            bytes = bytes[(end + 1)..];
        }

        Gather(bytes);
        kept.Position = 0;
    }

    private void Gather(ReadOnlySpan<byte> bytes)
    {
        if (isGathered)
        {
            line.Write(bytes);
        }
    }

    /// <summary>Hands the line on where it is a row; its own comma gives way to one between the chosen.</summary>
    private void EndLine()
    {
        ReadOnlySpan<byte> text = line.GetBuffer().AsSpan(0, (int)line.Length).TrimEnd(",\r"u8);
        if (text.StartsWith((byte)'{'))
        {
            kept.Write(chosen.Count > 0 ? ","u8 : []);
            kept.Write(text);
            chosen.Add(row);
        }

        line.SetLength(0);
        isGathered = isChosen(++row);
    }
}
