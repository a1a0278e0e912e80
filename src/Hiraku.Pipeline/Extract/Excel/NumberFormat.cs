namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>What a number format makes of a number, as far as it changes its meaning.</summary>
internal enum NumberMeaning
{
    Number,
    Date,
    YearMonth,
    DateTime,
    Time,

    /// <summary>Hours that count on beyond 24, as <c>[h]:mm</c>.</summary>
    Elapsed,

    /// <summary>Leading zeros and hyphens, as <c>000-0000</c>.</summary>
    Padded,
    Percent,
}

/// <summary>A number format, read for its meaning. Colours, currency signs and decimals are looks, and leave the value alone.</summary>
/// <param name="Pattern">For <see cref="NumberMeaning.Padded"/>: zeros and literals.</param>
internal sealed record NumberFormat(NumberMeaning Meaning, string Pattern = "")
{
    public static NumberFormat General { get; } = new(NumberMeaning.Number);

    /// <summary>The formats that workbooks name by number alone (ECMA-376 18.8.30, with the Japanese ones).</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => new(NumberMeaning.Percent),
        14 or 15 or 16 or 27 or 28 or 29 or 30 or 31 or 35 or 36 or 50 or 51 or 53 or 54 or 56 or 57 or 58 => new(NumberMeaning.Date),
        17 or 34 or 52 or 55 => new(NumberMeaning.YearMonth),
        18 or 19 or 20 or 21 or 32 or 33 or 45 or 47 => new(NumberMeaning.Time),
        22 => new(NumberMeaning.DateTime),
        46 => new(NumberMeaning.Elapsed),
        _ => General,
    };

    public static NumberFormat Parse(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return General;
        }

        FormatSymbols symbols = FormatSymbols.Read(code);
        if (symbols.Elapsed)
        {
            return new(NumberMeaning.Elapsed);
        }

        bool date = symbols.Has('y') || symbols.Has('e') || symbols.Has('d') || symbols.Has('g') || (symbols.Months && !symbols.Has('0'));
        bool time = symbols.Has('h') || symbols.Has('s');
        if (date || time)
        {
            return new(date && time ? NumberMeaning.DateTime : time ? NumberMeaning.Time : symbols.Has('d') ? NumberMeaning.Date : NumberMeaning.YearMonth);
        }

        return symbols.Has('%') ? new(NumberMeaning.Percent)
            : symbols.Zeros >= 2 && !symbols.Has('.') && !symbols.Has('#') && !symbols.Has(',') ? new(NumberMeaning.Padded, symbols.Literal)
            : General;
    }
}

/// <summary>The symbols of a format's first section, literals and brackets set apart.</summary>
internal sealed class FormatSymbols
{
    private readonly HashSet<char> symbols = [];

    public bool Elapsed { get; private set; }

    /// <summary>True where an m stands for months rather than minutes.</summary>
    public bool Months { get; private set; }

    public int Zeros { get; private set; }

    /// <summary>Zeros and literal characters in order.</summary>
    public string Literal { get; private set; } = "";

    public bool Has(char symbol) => symbols.Contains(symbol);

    public static FormatSymbols Read(string code)
    {
        var found = new FormatSymbols();
        char previous = ' ';
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            char c = char.ToLowerInvariant(code[i]);
            switch (c)
            {
                case '"':
                    int close = code.IndexOf('"', i + 1);
                    close = close < 0 ? code.Length : close;
                    found.Literal += code[(i + 1)..close];
                    i = close;
                    break;
                case '\\' or '!' when i + 1 < code.Length:
                    found.Literal += code[++i];
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    int end = code.IndexOf(']', i + 1);
                    end = end < 0 ? code.Length : end;
                    found.Elapsed |= code[(i + 1)..end].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = end;
                    break;
                case 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    found.symbols.Add('.');
                    i++;
                    break;
                case 'm':
                    found.Months |= previous is not ('h' or 'm') && !SecondsFollow(code, i);
                    previous = previous is 'h' ? 'h' : 'm';
                    break;
                default:
                    found.Take(c);
                    previous = char.IsAsciiLetter(c) ? c : previous;
                    break;
            }
        }

        return found;
    }

    private static bool SecondsFollow(string code, int index)
    {
        int i = index;
        while (i < code.Length && !char.IsAsciiLetter(code[i]) || (i < code.Length && code[i] is 'm' or 'M'))
        {
            i++;
        }

        return i < code.Length && code[i] is 's' or 'S';
    }

    private void Take(char c)
    {
        symbols.Add(c);
        Zeros += c == '0' ? 1 : 0;
        if (c is '0' or '-' or '/' or ' ' or '(' or ')')
        {
            Literal += c;
        }
    }
}
