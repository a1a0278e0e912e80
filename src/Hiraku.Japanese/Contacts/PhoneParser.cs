namespace Hiraku.Japanese;

/// <summary>Parses folded phone cells: labels, numbers, extensions, further numbers.</summary>
internal static class PhoneParser
{
    public static Reading<Phone> Read(ReadOnlySpan<char> text, PhoneOptions options)
    {
        if (text.IsEmpty)
        {
            return Reading<Phone>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<Phone>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (TryShort(text, out string number))
        {
            return Reading<Phone>.Changed(new(number, Kind: PhoneKind.ShortCode), "phone-notation");
        }

        if (text.Contains('@') || text.Contains("://", StringComparison.Ordinal))
        {
            return Reading<Phone>.Refused("not-a-phone");
        }

        text = text.StartsWith("=\"") && text[^1] == '"' ? text[2..^1] : text;
        return Single(text, options) ?? new PhoneCell(options).Read(text);
    }

    // One number and nothing else but TEL: most cells need no more.
    private static Reading<Phone>? Single(ReadOnlySpan<char> text, PhoneOptions options)
    {
        Span<char> digits = stackalloc char[20];
        ReadOnlySpan<char> rest = text.StartsWith("TEL") ? text[3..].TrimStart(" :\u3001,") : text;
        if (!PhoneDigits.TryTake(ref rest, digits, out int count, out bool isForeign) || isForeign || !rest.IsEmpty || digits[0] != '0')
        {
            return null;
        }

        ReadOnlySpan<char> number = digits[..count];
        if (PhonePlan.Refusal(number) is not null || !PhoneNumber.IsAssigned(number))
        {
            return null;
        }

        Span<char> written = stackalloc char[20];
        int length = PhonePlan.Format(number, options.Format, written);
        return Reading<Phone>.Changed(new Phone(written[..length].ToString(), Kind: PhonePlan.Kind(number)), "phone-notation");
    }

    // 110, 119, 171, #7119.
    private static bool TryShort(ReadOnlySpan<char> text, out string number)
    {
        ReadOnlySpan<char> bare = ParseText.Without(text, "番");
        bool hash = bare.Length == 5 && bare[0] == '#' && ParseText.DigitRun(bare[1..]) == 4;
        bool three = bare.Length == 3 && bare[0] == '1' && ParseText.DigitRun(bare) == 3;
        number = hash || three ? bare.ToString() : "";
        return hash || three;
    }
}
