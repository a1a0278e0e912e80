namespace Hiraku.Parquet.Buffers;

/// <summary>Lets the runtime's compressing streams write onto a pile.</summary>
internal sealed class PileStream(Pile<byte> pile) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => pile.Count;

    public override long Position
    {
        get => pile.Count;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => pile.Add(buffer);

    public override void Write(byte[] buffer, int offset, int count) => pile.Add(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
