namespace Hiraku.Pipeline.Validate.Documents;

/// <summary>
/// Reads a stretch of a JSON array that is written one row per line, and hands on only the chosen rows, as an array again: a million
/// rows that are not chosen cost the search for their line ends. (A line end inside a JSON text is always escaped.)
/// </summary>
internal sealed class SampledRows : Stream
{
    private readonly Stream source;
    private readonly long to;
    private readonly Func<long, bool> isChosen;
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly MemoryStream kept = new();
    private readonly MemoryStream line = new();
    private readonly List<long> chosen = [];
    private long row = -1;
    private long position;
    private bool isGathered;
    private bool ended;

    /// <param name="source">The whole document, from its beginning.</param>
    /// <param name="from">The first byte of the stretch; a row belongs to the stretch that its line begins in.</param>
    /// <param name="to">The first byte after it.</param>
    /// <param name="isChosen">Decides about a row by its place in the whole array.</param>
    public SampledRows(Stream source, long from, long to, Func<long, bool> isChosen)
    {
        this.source = source;
        this.to = to;
        this.isChosen = isChosen;
        Pass(from);
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

    /// <summary>Counts the rows before the stretch; a line that it begins in the middle of is theirs.</summary>
    private void Pass(long from)
    {
        bool isWhole = true;
        while (position < from && source.Read(buffer, 0, (int)Math.Min(buffer.Length, from - position)) is > 0 and int length)
        {
            row += buffer.AsSpan(0, length).Count((byte)'\n');
            isWhole = buffer[length - 1] == '\n';
            position += length;
        }

        isGathered = isWhole && isChosen(row);
    }

    private void Refill()
    {
        kept.SetLength(0);
        kept.Position = 0;
        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, source.Read(buffer));
        ended = bytes.IsEmpty;
        for (int end = bytes.IndexOf((byte)'\n'); end >= 0 && !ended; end = bytes.IndexOf((byte)'\n'))
        {
            Gather(bytes[..end]);
            EndLine();
            position += end + 1;
            bytes = bytes[(end + 1)..];
            ended = position >= to;
        }

        if (ended)
        {
            EndLine();
            kept.WriteByte((byte)']');
        }
        else
        {
            Gather(bytes);
            position += bytes.Length;
        }

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
