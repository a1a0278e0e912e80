namespace Hiraku.Japanese;

/// <summary>One era of the modern calendar, from its first to its last day.</summary>
/// <param name="Name">令和.</param>
/// <param name="Letter">R.</param>
/// <param name="Offset">What is added to the era's year to give the Gregorian one.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; the day of change itself belongs to both eras before 1989.</param>
public sealed record Era(string Name, char Letter, int Offset, DateOnly First, DateOnly Last);

/// <summary>The five eras since the Gregorian calendar came in.</summary>
/// <remarks>元号法, 元号を改める政令 (1989-01-07, 2019-04-01); 大正 and 昭和 begin on the day the era before ends.</remarks>
public static class Eras
{
    // An array of its own: enumerating the list would allocate.
    private static readonly Era[] NewestFirst =
    [
        new("令和", 'R', 2018, new(2019, 5, 1), DateOnly.MaxValue),
        new("平成", 'H', 1988, new(1989, 1, 8), new(2019, 4, 30)),
        new("昭和", 'S', 1925, new(1926, 12, 25), new(1989, 1, 7)),
        new("大正", 'T', 1911, new(1912, 7, 30), new(1926, 12, 25)),
        new("明治", 'M', 1867, new(1868, 10, 23), new(1912, 7, 30)),
    ];

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<Era> All => NewestFirst;

    /// <summary>The first day written in the Gregorian calendar: 明治6年1月1日.</summary>
    public static DateOnly Gregorian { get; } = new(1873, 1, 1);

    /// <summary>The era whose name (令和, 令, R) starts the folded text, and how long that name is.</summary>
    internal static Era? Starting(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty)
        {
            return null;
        }

        foreach (Era era in NewestFirst)
        {
            length = NameLength(text, era);
            if (length > 0)
            {
                return era;
            }
        }

        return null;
    }

    private static int NameLength(ReadOnlySpan<char> text, Era era)
    {
        // 令 also arrives as the compatibility ideograph U+F9A8.
        char first = text[0] == '\uF9A8' ? '令' : text[0];
        if (first == era.Name[0])
        {
            return text.Length > 1 && text[1] == era.Name[1] ? 2 : 1;
        }

        return char.ToUpperInvariant(first) == era.Letter && char.IsAsciiLetter(first) ? 1 : 0;
    }
}
