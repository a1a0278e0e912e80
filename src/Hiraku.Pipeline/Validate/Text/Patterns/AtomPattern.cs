using System.Buffers;
using System.Text;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>
/// A form that is a plain run of character sets (<c>0[0-9]{1,3}-[0-9]{4}</c>), walked once from the left. Only made where no
/// set may be confused with what follows it, so that taking as much as possible is always right.
/// </summary>
public sealed class AtomPattern(Atom[] atoms, bool toTheEnd) : IPattern
{
    public bool Matches(ReadOnlySpan<byte> text)
    {
        int at = 0;
        foreach (Atom atom in atoms)
        {
            int taken = 0;
            while (taken < atom.Maximum && at < text.Length)
            {
                int length = Take(atom.Set, text[at..]);
                if (length == 0)
                {
                    break;
                }

                at += length;
                taken++;
            }

            if (taken < atom.Minimum)
            {
                return false;
            }
        }

        return !toTheEnd || at == text.Length;
    }

    private static int Take(CharacterSet set, ReadOnlySpan<byte> text)
    {
        byte first = text[0];
        if (first < 128)
        {
            return set.HasAscii(first) ? 1 : 0;
        }

        return Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done && set.HasOther(rune.Value) ? length : 0;
    }
}
