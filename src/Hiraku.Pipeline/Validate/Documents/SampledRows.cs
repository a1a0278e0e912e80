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

    /// <summary>Where the next byte to be looked at stands in the document.</summary>
    private long position;
    private LinePart part = LinePart.Foreign;
    private bool ended;

    /// <param name="source">The whole document.</param>
    /// <param name="from">The first byte of the stretch; a row belongs to the stretch that its line begins in.</param>
    /// <param name="to">The first byte after it.</param>
    /// <param name="isChosen">Decides about a row by the place of its first byte in the document.</param>
    public SampledRows(Stream source, long from, long to, Func<long, bool> isChosen)
    {
        this.source = source;
        this.to = to;
        this.isChosen = isChosen;

        // What stands before the first line end of the stretch is the bracket, or the rest of a row that began before it.
        position = Math.Max(from - 1, 0);
        source.Position = position;
        kept.WriteByte((byte)'[');
        kept.Position = 0;
    }

    /// <summary>For each row handed on, its place in the stretch.</summary>
    public IReadOnlyList<long> Chosen => chosen;

    /// <summary>How many rows begin in the stretch, as far as it was read.</summary>
    public long Rows { get; private set; }

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
        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, source.Read(buffer));
        ended = bytes.IsEmpty;
        for (int end = bytes.IndexOf((byte)'\n'); end >= 0 && !ended; end = bytes.IndexOf((byte)'\n'))
        {
            Gather(bytes[..end]);
            EndLine();
            position++;
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
        }

        kept.Position = 0;
    }

    private void Gather(ReadOnlySpan<byte> bytes)
    {
        if (part == LinePart.Begin && !bytes.IsEmpty)
        {
            bool isRow = bytes[0] == '{';
            Rows += isRow ? 1 : 0;
            part = isRow && isChosen(position) ? LinePart.Chosen : LinePart.Foreign;
        }

        if (part == LinePart.Chosen)
        {
            line.Write(bytes);
        }

        position += bytes.Length;
    }

    /// <summary>Hands the line on where it is a chosen row; its own comma gives way to one between the chosen.</summary>
    private void EndLine()
    {
        if (part == LinePart.Chosen)
        {
            kept.Write(chosen.Count > 0 ? ","u8 : []);
            kept.Write(line.GetBuffer().AsSpan(0, (int)line.Length).TrimEnd(",\r"u8));
            chosen.Add(Rows - 1);
            line.SetLength(0);
        }

        part = LinePart.Begin;
    }

    /// <summary>What the bytes that come next belong to.</summary>
    private enum LinePart
    {
        Begin,
        Chosen,

        /// <summary>A row that was not chosen or began before the stretch, or the array's brackets.</summary>
        Foreign,
    }
}
