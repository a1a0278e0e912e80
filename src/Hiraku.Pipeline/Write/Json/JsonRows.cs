namespace Hiraku.Pipeline.Write.Json;

/// <summary>The rows of one batch as JSON objects, encoded once and shared by every document made of them.</summary>
public readonly ref struct JsonRows(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly ReadOnlySpan<int> ends = ends;

    public int Count => ends.Length;

    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            int start = row == 0 ? 0 : ends[row - 1];
            return bytes[start..ends[row]];
        }
    }
}
