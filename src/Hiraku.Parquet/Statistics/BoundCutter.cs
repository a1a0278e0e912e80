using System.Text;

namespace Hiraku.Parquet.Statistics;

/// <summary>Cuts long bounds short: the lower one simply ends, the upper one is raised so that it still lies above (parquet.thrift, Statistics).</summary>
internal static class BoundCutter
{
    public const int Longest = 64;

    public static Bound Lower(ReadOnlySpan<byte> value, bool isText) => value.Length <= Longest
        ? new(value.ToArray(), true)
        : new(value[..CutAt(value, isText)].ToArray(), false);

    /// <summary>Null when nothing short lies above the value.</summary>
    public static Bound? Upper(ReadOnlySpan<byte> value, bool isText)
    {
        if (value.Length <= Longest)
        {
            return new(value.ToArray(), true);
        }

        byte[] cut = value[..CutAt(value, isText)].ToArray();
        int length = isText ? RaiseText(cut) : RaiseBytes(cut);
        return length == 0 ? null : new(cut[..length], false);
    }

    /// <summary>Text is cut between characters, so that a bound is text again.</summary>
    private static int CutAt(ReadOnlySpan<byte> value, bool isText)
    {
        int at = Longest;
        while (isText && at > 0 && (value[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    private static int RaiseBytes(Span<byte> value)
    {
        int length = value.Length;
        while (length > 0 && value[length - 1] == 0xFF)
        {
            length--;
        }

        if (length > 0)
        {
            value[length - 1]++;
        }

        return length;
    }

    /// <summary>Raises the last character that has a successor of the same length in bytes; those after it are dropped.</summary>
    private static int RaiseText(Span<byte> value)
    {
        int length = value.Length;
        while (length > 0)
        {
            if (Rune.DecodeLastFromUtf8(value[..length], out Rune last, out int size) != System.Buffers.OperationStatus.Done)
            {
                return 0;
            }

            int next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
            if (Rune.IsValid(next) && new Rune(next).Utf8SequenceLength == size)
            {
                new Rune(next).EncodeToUtf8(value[(length - size)..]);
                return length;
            }

            length -= size;
        }

        return 0;
    }
}
