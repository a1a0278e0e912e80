namespace Hiraku.Japanese;

/// <summary>Takes the digits of one number off the front of a folded text, through whatever parts them.</summary>
internal static class PhoneDigits
{
    /// <summary>True when at least one digit was found; the digits are ASCII, the international prefix is gone.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, scoped Span<char> digits, out int count, out bool foreign)
    {
        count = 0;
        foreign = false;
        ReadOnlySpan<char> rest = text;
        bool plus = rest.StartsWith("+");
        rest = plus ? rest[1..] : rest;
        int open = 0;
        int end = 0;
        for (int i = 0; i < rest.Length && count < digits.Length; i++)
        {
            int digit = KanjiNumeralParser.Digit(rest[i]);
            if (digit >= 0)
            {
                digits[count++] = (char)('0' + digit);
                end = i + 1;
                bool isLast = i + 1 >= rest.Length || KanjiNumeralParser.Digit(rest[i + 1]) < 0;
                if (isLast && !plus && PhonePlan.ExpectedLength(digits[..count]) == count)
                {
                    break;
                }
            }
            else if (!IsSeparator(rest, i, ref open))
            {
                break;
            }
        }

        // A bracket that was opened round digits closes right behind them.
        if (open > 0 && end < rest.Length && rest[end] is ')' or ']' or '\u3015' or '\u3009')
        {
            end++;
        }

        text = count > 0 ? rest[end..] : text;
        return count > 0 && Domestic(digits, ref count, plus, out foreign);
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at, ref int open)
    {
        char c = text[at];
        if (c is '(' or '[' or '\u3014' or '\u3008')
        {
            open++;
            return at + 1 < text.Length && KanjiNumeralParser.Digit(text[at + 1]) >= 0;
        }

        open -= c is ')' or ']' or '\u3015' or '\u3009' ? 1 : 0;
        return c is ')' or ']' or '\u3015' or '\u3009' or '-' or '.' or '\u30FB' or ' ' or '\u30FC' or '\u2010';
    }

    // +81, 0081, 010-81 and 81 lead to the same number; the 0 behind them may or may not have been kept.
    private static bool Domestic(scoped Span<char> digits, ref int count, bool plus, out bool foreign)
    {
        ReadOnlySpan<char> all = digits[..count];
        int skip = plus ? (all.StartsWith("81") ? 2 : 0)
            : all.StartsWith("0081") ? 4
            : all.StartsWith("01081") && count >= 14 ? 5
            : all.StartsWith("81") && count is 11 or 12 && all.StartsWith("81") ? 2 : 0;
        foreign = plus && skip == 0;
        if (skip == 0)
        {
            return true;
        }

        int keep = skip < count && digits[skip] == '0' ? skip : skip - 1;
        digits[keep] = '0';
        digits[keep..count].CopyTo(digits);
        count -= keep;
        return true;
    }
}
