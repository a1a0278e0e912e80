namespace Hiraku.Japanese;

/// <summary>Takes one time off the front of a folded text.</summary>
/// <param name="compact">Whether 0900 and 9.30 are times: only in a column of times.</param>
internal struct TimeScanner(bool compact)
{
    private readonly bool compact = compact;

    public TimeOfDay Time { get; private set; }

    public string? Warning { get; private set; }

    public string? Refusal { get; private set; }

    public bool IsMorning { get; private set; }

    public bool IsAfternoon { get; private set; }

    public bool IsNextDay { get; private set; }

    /// <summary>Only a number of hours was given (9-17).</summary>
    public bool IsBare { get; private set; }

    public bool TryScan(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(' ');
        bool night = TakePrefixes(ref rest, out bool latin);
        if (rest.StartsWith("正午"))
        {
            Time = new TimeOfDay(12 * 60);
            text = rest[2..];
            return true;
        }

        if (!TryClock(ref rest, out int hour, out int minute, out int second))
        {
            return false;
        }

        latin |= TakeLatinSuffix(ref rest);
        if (rest.StartsWith("頃") || rest.StartsWith("ごろ") || rest.StartsWith("ころ"))
        {
            Warning = "approximate";
            rest = rest[(rest[0] == '頃' ? 1 : 2)..];
        }

        text = rest;
        return TryHalves(ref hour, minute, latin, night) && TryMake(hour, minute, second);
    }

    private bool TakePrefixes(ref ReadOnlySpan<char> rest, out bool latin)
    {
        latin = false;
        bool night = false;
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        {
            return night;
        }

        for (int before = -1; before != rest.Length;)
        {
            before = rest.Length;
            IsNextDay |= Take(ref rest, "翌日") || Take(ref rest, "翌");
            IsMorning |= Take(ref rest, "午前");
            IsAfternoon |= Take(ref rest, "午後");
            bool am = TakeLatin(ref rest, 'a');
            bool pm = TakeLatin(ref rest, 'p');
            (IsMorning, IsAfternoon, latin) = (IsMorning || am, IsAfternoon || pm, latin || am || pm);
            night |= Take(ref rest, "夜") || Take(ref rest, "夕方") || Take(ref rest, "夕");
            bool vague = Take(ref rest, "朝") || Take(ref rest, "早朝");
            Warning = vague || night ? "vague-period" : Warning;
            rest = rest.TrimStart(' ');
        }

        return night;
    }

    private bool TakeLatinSuffix(ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> tail = rest.TrimStart(' ');
        bool am = TakeLatin(ref tail, 'a');
        bool pm = !am && TakeLatin(ref tail, 'p');
        rest = am || pm ? tail : rest;
        IsMorning |= am;
        IsAfternoon |= pm;
        return am || pm;
    }

    private static bool TakeLatin(ref ReadOnlySpan<char> text, char half)
    {
        if (text.Length >= 2 && (text[0] | ' ') == half && (text[1] | ' ') == 'm')
        {
            text = text[2..];
            return true;
        }

        if (text.Length >= 4 && (text[0] | ' ') == half && text[1] == '.' && (text[2] | ' ') == 'm' && text[3] == '.')
        {
            text = text[4..];
            return true;
        }

        return false;
    }

    private static bool Take(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[word.Length..];
        return true;
    }

    private bool TryClock(ref ReadOnlySpan<char> rest, out int hour, out int minute, out int second)
    {
        (hour, minute, second) = (0, 0, 0);
        int digits = ParseText.DigitRun(rest);
        if (digits is 3 or 4 && compact)
        {
            hour = ParseText.Digits(rest[..(digits - 2)]);
            minute = ParseText.Digits(rest.Slice(digits - 2, 2));
            rest = rest[digits..];
            return rest.IsEmpty || !rest.StartsWith(":");
        }

        if (!TryNumber(ref rest, out hour))
        {
            return false;
        }

        if (Take(ref rest, "時"))
        {
            return TryKanjiMinutes(ref rest, out minute, out second);
        }

        if (rest.Length > 0 && (rest[0] is ':' or ';' or 'h' or '\uFF1A' || (rest[0] == '.' && compact)))
        {
            return TryColonMinutes(ref rest, out minute, out second);
        }

        IsBare = true;
        return digits > 0 && !compact;
    }

    private static bool TryKanjiMinutes(ref ReadOnlySpan<char> rest, out int minute, out int second)
    {
        second = 0;
        ReadOnlySpan<char> after = rest.TrimStart(' ');
        minute = 0;
        if (Take(ref after, "半"))
        {
            minute = 30;
            rest = after;
        }
        else if (TryNumber(ref after, out int number))
        {
            minute = number;
            rest = after;
            if (Take(ref after, "分"))
            {
                rest = after;
                if (TryNumber(ref after, out number) && Take(ref after, "秒"))
                {
                    second = number;
                    rest = after;
                }
            }
        }

        return true;
    }

    private static bool TryColonMinutes(ref ReadOnlySpan<char> rest, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        ReadOnlySpan<char> after = rest[1..].TrimStart(' ');
        if (ParseText.DigitRun(after) != 2)
        {
            return false;
        }

        minute = ParseText.Digits(after[..2]);
        after = after[2..];
        if (after.Length >= 3 && after[0] == ':' && ParseText.DigitRun(after[1..]) >= 2)
        {
            second = ParseText.Digits(after.Slice(1, 2));
            after = after[3..];
        }

        rest = after;
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, out int number)
    {
        int length = ParseText.DigitRun(text);
        if (length > 0)
        {
            number = length <= 4 ? ParseText.Digits(text[..length]) : 100;
        }
        else
        {
            while (length < text.Length && KanjiNumeralParser.IsNumeral(text[length]))
            {
                length++;
            }

            number = length is > 0 and <= 4 && KanjiNumeral.TryParse(text[..length], out decimal value) && value < 100 ? (int)value : 100;
        }

        bool isFound = number < 100;
        text = isFound ? text[length..] : text;
        number = isFound ? number : 0;
        return isFound;
    }

    // 午前12時 was noon by the edict of 1872 and is midnight to many: not resolvable. 午後12時 is the end of the day by the same edict.
    private bool TryHalves(ref int hour, int minute, bool latin, bool night)
    {
        if (!IsMorning && !IsAfternoon)
        {
            hour += night && hour is >= 4 and < 12 ? 12 : 0;
            return true;
        }

        if (hour > 12)
        {
            Warning = "redundant-ampm";
            return true;
        }

        if (hour == 12 && latin)
        {
            hour = IsMorning ? 0 : 12;
            return true;
        }

        if (hour == 12)
        {
            return TryTwelve(ref hour, minute);
        }

        hour += IsAfternoon ? 12 : 0;
        return true;
    }

    private bool TryTwelve(ref int hour, int minute)
    {
        if (IsMorning || minute != 0)
        {
            Refusal = "ambiguous-noon";
            return false;
        }

        hour = 24;
        Warning = "ambiguous-midnight";
        return true;
    }

    private bool TryMake(int hour, int minute, int second)
    {
        if (minute > 59 || second > 59 || hour > 53)
        {
            Refusal = "invalid-time";
            return false;
        }

        Time = new TimeOfDay(((hour + (IsNextDay ? 24 : 0)) * 60) + minute, second);
        return true;
    }
}
