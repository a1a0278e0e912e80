namespace Hiraku.Pipeline.Write.Json;

/// <summary>The rows of one batch as JSON objects, encoded once and shared by every document made of them.</summary>
/// <param name="separated">The objects, each after a comma and a line end, so that an array takes a whole batch in one piece.</param>
/// <param name="ends">Where each object ends.</param>
public readonly ref struct JsonRows(ReadOnlySpan<byte> separated, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<int> ends = ends;

    public static ReadOnlySpan<byte> Separator => ",\n"u8;

    public int Count => ends.Length;

    public ReadOnlySpan<byte> Separated { get; } = separated;

    public ReadOnlySpan<byte> this[int row] => Separated[((row == 0 ? 0 : ends[row - 1]) + Separator.Length)..ends[row]];
}
