using System.Globalization;
using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Text, characters, kana.</summary>
public static class TextReaders
{
    public static readonly Dictionary<string, Reader> All = new()
    {
        ["strings"] = String,
        ["char_policy"] = Character,
        ["kana"] = row => (row.Expected, Answer.Of(Kana.Read(row.Input))),
    };

    private static (string, string) String(VectorRow row)
    {
        Reading<string> reading = JapaneseText.Read(row.Input, TextPolicy.Name);
        return row.Expected.StartsWith("ERROR", StringComparison.Ordinal)
            ? (row.Expected, Answer.Of(reading))
            : ($"{row.Expected} {row["expected_key"]}", $"{reading.Value} {JapaneseText.SearchKey(row.Input)}");
    }

    private static (string, string) Character(VectorRow row)
    {
        int colon = row.Expected.IndexOf(':', StringComparison.Ordinal);
        string action = row.Expected[..colon];
        string target = row.Expected[(colon + 1)..];
        string text = FromCodes(row["input_codes"]);
        return action switch
        {
            "fold" when target == " " => ("練 馬", JapaneseText.Read("練" + text + "馬", TextPolicy.Plain).Value),
            "fold" => (target, JapaneseText.Read(text, TextPolicy.Plain).Value),
            "keep" => (text, JapaneseText.Read(text, TextPolicy.Plain).Value),
            "expand" => ($"{text} {target}", $"{JapaneseText.Read(text, TextPolicy.Plain).Value} {JapaneseText.Read(text, TextPolicy.Code).Value}"),
            "flag" => ($"{text} warned", $"{JapaneseText.Read(text, TextPolicy.Plain).Value} {Warned(text)}"),
            "remove" => ("練馬", JapaneseText.Read("練" + text + "馬", TextPolicy.Plain).Value),
            "error" => ("Refused", JapaneseText.Read(text, TextPolicy.Plain).Status.ToString()),
            _ => Rule(target, text),
        };
    }

    private static string Warned(string text) => JapaneseText.Read(text, TextPolicy.Plain).Status == ReadingStatus.Warned ? "warned" : "silent";

    private static (string, string) Rule(string target, string text) => target switch
    {
        "〜|/" => ("10\u301C20", JapaneseText.Read("10" + text + "20", TextPolicy.Plain).Value),
        "-" => ("Wi-Fi", JapaneseText.Read("Wi" + text + "Fi", TextPolicy.Plain).Value),
        "ー|-" => ("センター 1-2", JapaneseText.Read($"センタ{text} 1{text}2", TextPolicy.Plain).Value),
        "compose" => (text == "\uFF9E" ? "ガ" : "パ", JapaneseText.Read((text == "\uFF9E" ? "カ" : "ハ") + text, TextPolicy.Plain).Value),
        // The emoji selector is dropped in display as well (strings.csv).
        _ => (text.Replace("\uFE0F", "", StringComparison.Ordinal), JapaneseText.Read(text, TextPolicy.Plain).Value),
    };

    // The cell itself may have been folded on its way; the code points were not.
    private static string FromCodes(string codes) =>
        string.Concat(codes.Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));
}
