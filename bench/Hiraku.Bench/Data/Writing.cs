using System.Text;

namespace Hiraku.Bench.Data;

/// <summary>How people type: full-width where half-width is meant, the reverse for kana, stray spaces, and ten ways to say nothing.</summary>
internal static class Writing
{
    private static readonly string[] Nothing = ["-", "\uFF0D", "\u30FC", "\u2015", "N/A", "不明", "該当なし"];
    private static readonly Dictionary<char, string> Narrow = NarrowKana();

    public static string Wide(string text) => string.Create(text.Length, text, static (wide, from) =>
    {
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = from[i] switch
            {
                ' ' => '\u3000',
                > ' ' and < '\x7F' => (char)(from[i] + 0xFEE0),
                _ => from[i],
            };
        }
    });

    public static string HalfKana(string text)
    {
        var narrow = new StringBuilder(text.Length * 2);
        foreach (char letter in text)
        {
            _ = Narrow.TryGetValue(letter, out string? half) ? narrow.Append(half) : narrow.Append(letter);
        }

        return narrow.ToString();
    }

    /// <summary>A cell of free text: about a third are not written as they are meant; half of the empty ones say so in words.</summary>
    public static Cell Text(Draw draw, string clean, double wide = 0.22)
    {
        if (clean.Length == 0)
        {
            return draw.Chance(0.5) ? new Cell("", draw.Pick(Nothing)) : Cell.Empty;
        }

        double share = draw.Share() - wide;
        return new Cell(clean, share switch
        {
            < 0 => Wide(clean),
            < 0.04 => clean + "\u3000",
            < 0.08 => " " + clean,
            < 0.10 => clean.Replace(" ", "  ", StringComparison.Ordinal) + " ",
            _ => clean,
        });
    }

    /// <summary>Text that is absent in a share of the rows.</summary>
    public static Cell Sometimes(Draw draw, double absent, Func<Draw, Cell> otherwise) =>
        draw.Chance(absent) ? Text(draw, "") : otherwise(draw);

    private static Dictionary<char, string> NarrowKana()
    {
        const string bare = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
        const string voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", voicedFrom = "カキクケコサシスセソタチツテトハヒフヘホウ";
        const string popped = "パピプペポ", poppedFrom = "ハヒフヘホ";
        Dictionary<char, string> narrow = bare.Select((full, i) => (full, Half: ((char)(0xFF61 + i)).ToString())).ToDictionary(pair => pair.full, pair => pair.Half);
        foreach ((char full, char from) in voiced.Zip(voicedFrom))
        {
            narrow[full] = narrow[from] + "\uFF9E";
        }

        foreach ((char full, char from) in popped.Zip(poppedFrom))
        {
            narrow[full] = narrow[from] + "\uFF9F";
        }

        return narrow;
    }
}
