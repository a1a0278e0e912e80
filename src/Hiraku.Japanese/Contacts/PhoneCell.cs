using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>One cell on its way to becoming a <see cref="Phone"/>.</summary>
internal sealed class PhoneCell(PhoneOptions options)
{
    private static readonly SearchValues<char> ExtensionMarks = SearchValues.Create("0123456789-\u301C~\u30FB,\u3001 /");

    private static readonly string[] Fronts = ["電話番号", "電話", "TEL", "Tel", "tel", "FAX", "Fax", "fax", "ファクス", "ファックス", "ファクシミリ", "直通", "代表", "携帯", "連絡先", "\u260E", "\u260F"];

    private readonly PhoneOptions options = options;
    private readonly List<string> numbers = [];
    private string? label;
    private string? note;
    private string? extension;
    private string? fax;
    private string? warning;
    private string change = "phone-notation";
    private PhoneKind kind;
    private string digitsOfFirst = "";

    public Reading<Phone> Read(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        bool isFax = TakeLabels(ref rest, first: true);
        label = isFax ? "FAX" : label;
        if (TakeNumber(ref rest) is { } refusal)
        {
            return Reading<Phone>.Refused(Refine(refusal, text));
        }

        while (!rest.IsEmpty && TakeMore(ref rest))
        {
        }

        string? others = numbers.Count > 1 ? string.Join(" / ", numbers.Skip(1)) : null;
        var phone = new Phone(numbers[0], extension, others, label, fax, note, kind);
        warning ??= others is null ? null : "several-numbers";
        return warning is null ? Reading<Phone>.Changed(phone, change) : Reading<Phone>.Warned(phone, warning);
    }

    private static string Refine(string refusal, ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += c is 'X' or 'x' or '*' or '\u25CB' or '\u25CF' ? 1 : 0;
        }

        bool digits = text.ContainsAny(CharacterRange.Digits);
        return letters >= 3 && digits ? "masked" : refusal;
    }

    // Words before a number: TEL:, 電話番号, (小), FAX.
    private bool TakeLabels(ref ReadOnlySpan<char> rest, bool first)
    {
        bool isFax = false;
        for (int before = -1; before != rest.Length;)
        {
            before = rest.Length;
            rest = rest.TrimStart(" :\u3001,");
            foreach (string front in Fronts)
            {
                if (rest.StartsWith(front, StringComparison.Ordinal))
                {
                    rest = rest[front.Length..];
                    isFax |= front is "FAX" or "Fax" or "fax" or "ファクス" or "ファックス" or "ファクシミリ";
                }
            }

            int close = rest.IndexOf(')');
            if (first && rest.StartsWith("(") && close > 1 && !rest[1..close].ContainsAny(CharacterRange.Digits))
            {
                note = rest[1..close].ToString();
                rest = rest[(close + 1)..];
            }
        }

        return isFax;
    }

    private string? TakeNumber(ref ReadOnlySpan<char> rest)
    {
        Span<char> digits = stackalloc char[20];
        if (!PhoneDigits.TryTake(ref rest, digits, out int count, out bool foreign))
        {
            return "not-a-phone";
        }

        if (foreign)
        {
            return "foreign-number";
        }

        ReadOnlySpan<char> number = Restore(digits, ref count);
        if (PhonePlan.Refusal(number) is { } refusal)
        {
            return refusal;
        }

        Add(number);
        kind = PhonePlan.Kind(number);
        digitsOfFirst = number.ToString();
        return null;
    }

    // Excel drops the leading 0: nine digits are a fixed line, ten that begin with 70, 80 or 90 a mobile.
    private ReadOnlySpan<char> Restore(Span<char> digits, ref int count)
    {
        bool lost = digits[0] != '0' && (count == 9 || (count == 10 && digits[1] == '0' && digits[0] is '7' or '8' or '9' && digits[1] == '0' && digits[2] != '0'));
        if (lost)
        {
            Prepend("0", digits, ref count);
            warning = "leading-zero-restored";
        }
        else if (count is >= 5 and <= 8 && digits[0] != '0' && options.AreaCode is { } code && code.Length + count == 10)
        {
            Complete(code, digits, ref count);
        }

        return digits[..count];
    }

    // 52-1111 after 0422 is a number there; 252-1111 after 042 would be one of 0422, and stays as it is.
    private void Complete(string code, Span<char> digits, ref int count)
    {
        Span<char> whole = stackalloc char[20];
        digits.CopyTo(whole);
        int length = count;
        Prepend(code, whole, ref length);
        if (PhonePlan.Refusal(whole[..length]) is null && AreaCodes.Length(whole) == code.Length)
        {
            whole.CopyTo(digits);
            count = length;
            change = "area-code-assumed";
        }
    }

    private static void Prepend(string head, Span<char> digits, ref int count)
    {
        digits[..count].CopyTo(digits[head.Length..]);
        head.CopyTo(digits);
        count += head.Length;
    }

    private void Add(ReadOnlySpan<char> number)
    {
        Span<char> formatted = stackalloc char[20];
        int length = PhonePlan.Format(number, options.Format, formatted);
        numbers.Add(formatted[..length].ToString());
        warning ??= PhoneNumber.IsAssigned(number) ? null : "unassigned-prefix";
    }

    private bool TakeMore(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" :\u3002\u3001,;");
        if (rest.IsEmpty || rest is ".")
        {
            rest = [];
            return true;
        }

        if (rest[0] == '(' && rest.IndexOf(')') is > 0 and var close)
        {
            ReadOnlySpan<char> inner = rest[1..close];
            rest = rest[(close + 1)..];
            TakeRemark(inner);
            return true;
        }

        if (TakeExtension(rest))
        {
            rest = [];
            return true;
        }

        return TakeRange(ref rest) || TakeAnother(ref rest) || TakeWords(ref rest);
    }

    private void TakeRemark(ReadOnlySpan<char> inner)
    {
        if (TakeExtension(inner))
        {
            return;
        }

        string? known = inner switch { "代表" or "代" => "代表", "直通" or "直" => "直通", "夜間" => "夜間", "昼間" => "昼間", _ => null };
        ReadOnlySpan<char> rest = inner;
        if (known is null && inner.Length > 0 && ParseText.DigitRun(inner) > 0 && TakeAnother(ref rest))
        {
            return;
        }

        label ??= known;
        note = known is null ? note ?? inner.ToString() : note;
    }

    private bool TakeExtension(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> value = default;
        foreach (string mark in (ReadOnlySpan<string>)["内線番号", "内線", "内", "ext.", "Ext.", "ext", "EXT.", "EXT", "x", "#"])
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                value = text[mark.Length..].TrimStart(" :.");
                break;
            }
        }

        int digits = ParseText.DigitRun(value);
        if (digits == 0 || value.IndexOfAnyExcept(ExtensionMarks) >= 0)
        {
            return false;
        }

        extension = value.ToString().Replace("\u30FB", " / ", StringComparison.Ordinal).Replace("\u3001", " / ", StringComparison.Ordinal);
        return true;
    }

    // 03-5984-1111～3: the last digits run on.
    private bool TakeRange(ref ReadOnlySpan<char> rest)
    {
        int digits = rest[0] is '\u301C' or '~' ? ParseText.DigitRun(rest[1..]) : 0;
        if (digits is 0 or > 4 || digits + 1 < rest.Length)
        {
            return false;
        }

        int first = ParseText.Digits(digitsOfFirst.AsSpan()[^digits..]);
        int last = ParseText.Digits(rest[1..]);
        if (last <= first || last - first > 20)
        {
            return false;
        }

        for (int number = first + 1; number <= last; number++)
        {
            Add(digitsOfFirst[..^digits] + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0'));
        }

        warning = "range-expanded";
        rest = [];
        return true;
    }

    private bool TakeAnother(ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> after = rest.TrimStart(" /,\u3001\u30FB;");
        after = after.StartsWith("または") ? after[3..] : after.StartsWith("又は") ? after[2..] : after;
        bool isFax = TakeLabels(ref after, first: false);
        Span<char> digits = stackalloc char[20];
        if (!PhoneDigits.TryTake(ref after, digits, out int count, out bool foreign) || foreign)
        {
            return false;
        }

        // 1112 and 5984-1112 share the head of the first number; never a three-digit number.
        string number = digits[0] != '0' && count is >= 4 and < 9 ? digitsOfFirst[..^count] + digits[..count].ToString() : digits[..count].ToString();
        if (number.Length < 4 || PhonePlan.Refusal(number) is not null)
        {
            return false;
        }

        rest = after;
        if (isFax)
        {
            Span<char> formatted = stackalloc char[20];
            fax = formatted[..PhonePlan.Format(number, options.Format, formatted)].ToString();
        }
        else
        {
            Add(number);
        }

        return true;
    }

    private bool TakeWords(ref ReadOnlySpan<char> rest)
    {
        string words = rest.Trim(" \u3001,/").ToString();
        note = note is null ? words : $"{note};{words}";
        rest = [];
        return true;
    }
}
