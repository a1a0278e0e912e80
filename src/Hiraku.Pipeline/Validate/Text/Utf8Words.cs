using System.Text;

namespace Hiraku.Pipeline.Validate.Text;

/// <summary>
/// Finds any of a set of words in UTF-8. Words that begin with a three-byte character (kanji, kana) are found in one walk: a table
/// of 8 KiB says of each character whether a word begins with it. ASCII words are searched one by one.
/// </summary>
public sealed class Utf8Words
{
    private readonly ulong[] begins = new ulong[1024];
    private readonly Dictionary<int, byte[][]> byFirst;
    private readonly byte[][] ascii;

    public Utf8Words(IEnumerable<string> words)
    {
        byte[][] all = [.. words.Select(Encoding.UTF8.GetBytes)];
        ascii = [.. all.Where(word => word[0] < 0x80)];
        byFirst = all.Where(word => word[0] >= 0x80).GroupBy(word => UnitAt(word)).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (int unit in byFirst.Keys)
        {
            begins[unit >> 6] |= 1UL << (unit & 63);
        }
    }

    /// <summary>Where the first word at or after <paramref name="from"/> begins; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> text, int from)
    {
        int first = FindWide(text, from);
        foreach (byte[] word in ascii)
        {
            int at = text[from..].IndexOf(word);
            first = at >= 0 && (first < 0 || from + at < first) ? from + at : first;
        }

        return first;
    }

    private static int UnitAt(ReadOnlySpan<byte> text) => ((text[0] & 0x0F) << 12) | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F);

    private int FindWide(ReadOnlySpan<byte> text, int at)
    {
        while (at + 2 < text.Length)
        {
            byte lead = text[at];
            if (lead < 0x80)
            {
                int next = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                {
                    return -1;
                }

                at += next;
                continue;
            }

            if ((lead & 0xF0) != 0xE0)
            {
                at++;
                continue;
            }

            int unit = UnitAt(text[at..]);
            if ((begins[unit >> 6] & (1UL << (unit & 63))) != 0 && StartsWithWord(text[at..], unit))
            {
                return at;
            }

            at += 3;
        }

        return -1;
    }

    private bool StartsWithWord(ReadOnlySpan<byte> text, int unit)
    {
        foreach (byte[] word in byFirst[unit])
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
