namespace Hiraku.Japanese;

/// <summary>The numbering plan: how long a number is, what it reaches, where its parts end.</summary>
/// <remarks>電気通信番号規則; 0x0 with a 0 behind is no mobile range; 0800 is toll-free, not mobile.</remarks>
internal static class PhonePlan
{
    /// <summary>Digits a number with this start has; zero when the start is not yet long enough to say.</summary>
    public static int ExpectedLength(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
        {
            return 0;
        }

        if (digits[1] == '0' || digits.StartsWith("010"))
        {
            return 0;
        }

        if (digits.Length < 4)
        {
            return digits.Length == 3 && digits[2] != '0' && digits[1] != '1' && digits[1] != '5' && digits[1] != '9' ? 10 : 0;
        }

        return digits[..4] switch
        {
            "0200" => 14,
            "0800" => 11,
            "0120" or "0570" or "0990" => 10,
            _ => digits[2] == '0' && digits[1] is '2' or '5' or '6' or '7' or '8' or '9' ? 11 : 10,
        };
    }

    /// <summary>Why the digits are not a number; null when they are.</summary>
    public static string? Refusal(ReadOnlySpan<char> digits)
    {
        if (digits.IndexOfAnyExcept('0') < 0)
        {
            return "invalid-prefix";
        }

        if (digits.StartsWith("00"))
        {
            return "carrier-prefix";
        }

        if (digits[0] != '0')
        {
            return digits.Length is >= 5 and <= 8 ? "local-number" : digits.Length is 10 or 11 ? "no-leading-zero" : "wrong-length";
        }

        if (digits.Length < 4 || digits.Length != ExpectedLength(digits))
        {
            return "wrong-length";
        }

        bool mobileLike = digits.Length == 11 && digits[2] == '0' && digits[1] is '6' or '7' or '8' or '9' && digits[2] == '0';
        return (mobileLike && digits[3] == '0' && !digits.StartsWith("0800")) || (digits.Length == 10 && Kind(digits) == PhoneKind.Geographic && AreaCodes.Length(digits) == 0)
            ? "invalid-prefix" : null;
    }

    public static PhoneKind Kind(ReadOnlySpan<char> digits) => digits[..4] switch
    {
        "0120" or "0800" => PhoneKind.TollFree,
        "0570" => PhoneKind.Navigation,
        "0990" => PhoneKind.Premium,
        _ when digits[2] == '0' && digits[1] == '2' => PhoneKind.Machine,
        _ when digits[2] == '0' && digits[1] == '5' => PhoneKind.Ip,
        _ when digits[2] == '0' && digits[1] is '6' or '7' or '8' or '9' && digits.Length == 11 => PhoneKind.Mobile,
        _ => PhoneKind.Geographic,
    };

    /// <summary>Ends of the first and second part.</summary>
    public static (int First, int Second) Parts(ReadOnlySpan<char> digits) => Kind(digits) switch
    {
        PhoneKind.Geographic => (AreaCodes.Length(digits), 6),
        PhoneKind.Mobile or PhoneKind.Ip => (3, 7),
        PhoneKind.Machine => digits.Length == 14 ? (4, 9) : (3, 7),
        _ => (4, 7),
    };

    /// <summary>Writes the number; returns its length.</summary>
    public static int Format(ReadOnlySpan<char> digits, PhoneFormat format, Span<char> output)
    {
        (int first, int second) = Parts(digits);
        PhoneKind kind = Kind(digits);
        var writer = new TextBuilder(output);
        bool brackets = format == PhoneFormat.Parentheses && (kind == PhoneKind.Geographic || digits.Length == 14);
        bool joined = format == PhoneFormat.Parentheses && kind is PhoneKind.TollFree or PhoneKind.Navigation or PhoneKind.Premium;
        if (brackets)
        {
            writer.Append('(');
        }

        writer.Append(digits[..first]);
        writer.Append(brackets ? ')' : '-');
        writer.Append(digits[first..second]);
        if (!joined || format == PhoneFormat.Hyphen)
        {
            writer.Append('-');
        }

        writer.Append(digits[second..]);
        return writer.Length;
    }
}
