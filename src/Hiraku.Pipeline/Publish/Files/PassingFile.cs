namespace Hiraku.Pipeline.Publish.Files;

/// <summary>A file that is read once from wherever it is begun towards its end: of a long one, what was read does not stay in memory.</summary>
internal sealed class PassingFile(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16)
{
    public override int Read(Span<byte> buffer) => Passed(base.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Passed(base.Read(buffer, offset, count));

    private int Passed(int read)
    {
        PageCache.Passed(SafeFileHandle, Position - read, Position);
        return read;
    }
}
