namespace Hiraku.Japanese;

/// <summary>Phone numbers, parted by the area-code table and not by the hyphens they came with.</summary>
/// <remarks>GIF DS-445 (2022): notation, several numbers joined by " / ", extension, international form. 総務省 電気通信番号指定状況.</remarks>
public static class PhoneNumber
{
    /// <summary>Reads one phone cell.</summary>
    public static Reading<Phone> Read(ReadOnlySpan<char> text, PhoneOptions? options = null)
    {
        options ??= PhoneOptions.Default;
        if (IsCanonical(text, options.Format))
        {
            return text.IsEmpty ? Reading<Phone>.Empty : Reading<Phone>.Clean(new(text.ToString(), Kind: KindOf(text)));
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<Phone> reading = PhoneParser.Read(folded.Text, options);
        folded.Dispose();
        return reading.Status == ReadingStatus.Changed && text.SequenceEqual(reading.Value.Number) ? Reading<Phone>.Clean(reading.Value) : reading;
    }

    /// <summary>True when the text is one assigned number in the wanted notation. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text, PhoneFormat format = PhoneFormat.Hyphen)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        Span<char> digits = stackalloc char[14];
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) && count < 14)
            {
                digits[count++] = c;
            }
            else if (c is not ('-' or '(' or ')'))
            {
                return false;
            }
        }

        if (count < 10 || PhonePlan.Refusal(digits[..count]) is not null || !IsAssigned(digits[..count]))
        {
            return false;
        }

        Span<char> expected = stackalloc char[20];
        return text.SequenceEqual(expected[..PhonePlan.Format(digits[..count], format, expected)]);
    }

    internal static bool IsAssigned(ReadOnlySpan<char> digits) => PhonePlan.Kind(digits) != PhoneKind.Geographic || AreaCodes.IsAssigned(digits);

    private static PhoneKind KindOf(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[14];
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
        }

        return PhonePlan.Kind(digits[..count]);
    }
}
