using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What can be wrong with one cell (HK60xx).</summary>
public static class FieldRules
{
    public static readonly Rule RequiredMissing = new(
        "HK6001", "required-missing", Severity.Error,
        new("必須の項目が空欄です", "A required cell is empty"),
        new("標準が「◎ 必須」と定めた項目です。空のまま公開すると、利用者は他の自治体のデータと合わせて使えません。",
            "The standard marks this field as required. Published empty, the data cannot be joined with other municipalities'."),
        new("元の表のこのセルに値を入れてください。値がない行なら、行ごと削除するかデータ担当へご相談ください。",
            "Fill in this cell of your table. If the row has no such value, remove the row or ask the data staff."),
        "名称: 練馬区役所");

    public static readonly Rule RecommendedMissing = new(
        "HK6002", "recommended-missing", Severity.Note,
        new("推奨の項目に空欄があります", "A recommended field has empty cells"),
        new("標準が「○ 推奨」と定めた項目です。空でも公開できますが、埋まっているほど使われます。",
            "The standard recommends this field. The data is published all the same; filled in, it is of more use."),
        new("分かるものから値を入れてください。", "Fill in the cells you know."),
        "名称_カナ: ネリマクヤクショ");

    public static readonly Rule NotAllowed = new(
        "HK6003", "value-not-allowed", Severity.Error,
        new("決められた値のどれでもありません", "The value is not one of those allowed"),
        new("この項目には標準が決めた値だけを書けます。別の書き方があると、検索や集計から漏れます。",
            "The standard lists the values of this field. Any other wording falls out of searches and counts."),
        new("一覧にある値のどれかに書き直してください。", "Write one of the values of the list."),
        "小児対応設備の有無: 有");

    public static readonly Rule UnknownCode = new(
        "HK6004", "code-unknown", Severity.Error,
        new("コード一覧にないコードです", "The code is not in the code list"),
        new("一覧にないコードは、だれにも意味が分かりません。", "Nobody can tell what a code outside the list means."),
        new("コード一覧を見て、正しいコードに直してください。", "Look the right code up in the code list."),
        "性別: 1");

    public static readonly Rule PatternMismatch = new(
        "HK6005", "pattern-mismatch", Severity.Error,
        new("決められた形で書かれていません", "The value does not have the form that is laid down"),
        new("形がそろっていないと、機械が読み違えるか、読めません。", "A value in another form is misread by programs, or not read at all."),
        new("例と同じ形に書き直してください。", "Write it in the form of the example."),
        "電話番号: 03-5984-1111");

    public static readonly Rule BelowMinimum = new(
        "HK6006", "below-minimum", Severity.Error,
        new("値が小さすぎます", "The value is too small"),
        new("ありえない小ささの値は、桁落ちや列のずれで起こります。", "A value this small comes of lost digits or of shifted columns."),
        new("元の資料で値を確かめて直してください。", "Check the value against your papers and correct it."),
        "緯度: 35.735678");

    public static readonly Rule AboveMaximum = new(
        "HK6007", "above-maximum", Severity.Error,
        new("値が大きすぎます", "The value is too large"),
        new("ありえない大きさの値は、小数点の抜けや列のずれで起こります。", "A value this large comes of a lost decimal point or of shifted columns."),
        new("元の資料で値を確かめて直してください。", "Check the value against your papers and correct it."),
        "経度: 139.651234");

    public static readonly Rule TooShort = new(
        "HK6008", "too-short", Severity.Error,
        new("文字数が足りません", "The value is too short"),
        new("先頭の 0 が消えた番号などは、別のものを指してしまいます。", "A number that lost its leading zeros names something else."),
        new("先頭の 0 などが消えていないか確かめ、全部の桁を書いてください。", "See whether leading zeros were lost, and write all digits."),
        "法人番号: 6000020131202");

    public static readonly Rule TooLong = new(
        "HK6009", "too-long", Severity.Error,
        new("文字数が多すぎます", "The value is too long"),
        new("長すぎる値は、利用者の側で途中で切れたり、取り込めなかったりします。", "A value this long is cut or refused by those who load it."),
        new("決められた長さに収め、残りは備考の欄へ移してください。", "Keep within the length; move the rest to the remarks."),
        "備考: 土日は正面玄関から");

    public static readonly Rule GarbledCharacter = new(
        "HK6010", "garbled-character", Severity.Error,
        new("読めない文字が含まれています", "The value holds a character that cannot be read"),
        new("外字や壊れた文字は、庁外では空白や「?」や別の字になります。", "Private or broken characters turn into blanks, question marks or other characters outside the house."),
        new("元のシステムで文字を確かめ、だれでも入力できる文字に置き換えてください。", "Look the character up in your system and write one that anybody can type."),
        "名称: 髙松小学校");

    public static readonly Rule Nameless = new(
        "HK6012", "name-missing", Severity.Warning,
        new("名称が空欄の行があります", "A row has no name"),
        new("名前のない施設や催しは、地図でも一覧でも何のことか分かりません。", "On a map or in a list nobody can tell what a thing without a name is."),
        new("名称を入れてください。要らない行なら、行ごと削除してください。", "Write the name, or remove the row if it is not wanted."),
        "名称: 練馬区役所");

    public static readonly Rule TimeOfNextDay = new(
        "HK6013", "time-past-midnight", Severity.Error,
        new("翌日の時刻は、この項目に書けません", "A time on the next day does not fit into the field"),
        new("標準の形式は「時刻（hh:mm）」で、00:00 から一日の終わりの 24:00 まで（DS-441）です。翌日までの営業のような例外は、特記事項の項目に書くと決められています。",
            "The standard's form is hh:mm, from 00:00 to 24:00, the end of the day (DS-441). Exceptions, such as closing after midnight, it wants in the field for remarks."),
        new("終わりの時刻は 24:00 とし、特記事項に「翌3:00まで」のように書いてください。", "Write 24:00 for the end, and in the remarks until when it is open."),
        "終了時間: 24:00、利用可能日時特記事項: 翌3:00まで");

    public static IReadOnlyList<Rule> All { get; } =
    [
        RequiredMissing, RecommendedMissing, NotAllowed, UnknownCode, PatternMismatch, BelowMinimum, AboveMaximum, TooShort, TooLong,
        GarbledCharacter, Nameless, TimeOfNextDay,
    ];

    public static Diagnostic Required(Location place, Field field, string text) => Of(
        field,
        RequiredMissing,
        place,
        text.Length == 0
            ? new($"必須の「{field.Name}」が空欄です。{ExampleJa(field)}", $"The required field \"{field.Name}\" is empty.{ExampleEn(field)}")
            : new($"必須の「{field.Name}」に「{Shown.Of(text)}」とだけあり、値がありません。{ExampleJa(field)}",
                $"The required field \"{field.Name}\" says only \"{Shown.Of(text)}\", which is no value.{ExampleEn(field)}"),
        text);

    public static Diagnostic NoName(Location place, Field field, string text) => Of(
        field,
        Nameless,
        place,
        text.Length == 0
            ? new($"「{field.Name}」が空欄です。{ExampleJa(field)}", $"\"{field.Name}\" is empty.{ExampleEn(field)}")
            : new($"「{field.Name}」に「{Shown.Of(text)}」とだけあり、名前がありません。{ExampleJa(field)}",
                $"\"{field.Name}\" says only \"{Shown.Of(text)}\", which is no name.{ExampleEn(field)}"),
        text);

    public static Diagnostic Recommended(Location place, Field field, long empty, long rows) => Diagnostic.Of(
        RecommendedMissing,
        place,
        new($"推奨の「{field.Name}」が {rows} 行のうち {empty} 行で空欄です。", $"The recommended field \"{field.Name}\" is empty in {empty} of {rows} rows."));

    public static Diagnostic Allowed(Location place, Field field, string value, string text, string? suggestion) => Of(
        field,
        NotAllowed,
        place,
        new($"「{field.Name}」の「{Shown.Of(value)}」は決められた値ではありません。書けるのは {List(field.Allowed, "、")} です。",
            $"\"{Shown.Of(value)}\" is not a value of \"{field.Name}\". Allowed: {List(field.Allowed, ", ")}."),
        text,
        suggestion);

    public static Diagnostic Code(Location place, Field field, string value, string text, string? suggestion) => Of(
        field,
        UnknownCode,
        place,
        new($"「{field.Name}」の「{Shown.Of(value)}」はコード一覧（{field.Codes?.Path}）にありません。",
            $"\"{Shown.Of(value)}\" of \"{field.Name}\" is not in the code list ({field.Codes?.Path})."),
        text,
        suggestion);

    public static Diagnostic Pattern(Location place, Field field, string value, string text) => Of(
        field,
        PatternMismatch,
        place,
        new($"「{field.Name}」の「{Shown.Of(value)}」は決められた形ではありません。{ExampleJa(field)}",
            $"\"{Shown.Of(value)}\" does not have the form of \"{field.Name}\".{ExampleEn(field)}"),
        text);

    /// <param name="remarks">The schema's field for remarks on times; null where it has none.</param>
    /// <param name="nextDay">Counted from the day before: 27:00.</param>
    public static Diagnostic NextDay(Location place, Field field, Field? remarks, TimeOfDay nextDay, string text)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{(nextDay.Minutes / 60) - 24}:{nextDay.Minutes % 60:D2}");
        string name = remarks?.Name ?? "特記事項";
        bool isEnd = !field.Name.Contains("開始", StringComparison.Ordinal) && !field.Name.Contains("開所", StringComparison.Ordinal);
        return Diagnostic.Of(
            TimeOfNextDay,
            place,
            new($"「{field.Name}」の「{Shown.Of(text)}」は翌日の {time} です。この項目に書けるのは 00:00～24:00 です。",
                $"\"{Shown.Of(text)}\" of \"{field.Name}\" is {time} on the next day; the field holds 00:00 to 24:00."),
            text) with
        {
            Hint = isEnd
                ? new($"「{field.Name}」は 24:00 とし、「{name}」に「翌{time}まで」と書いてください。正しい例: {field.Name}: 24:00、{name}: 翌{time}まで",
                    $"Write 24:00 in \"{field.Name}\" and 「翌{time}まで」 in \"{name}\". A right example: {field.Name}: 24:00, {name}: 翌{time}まで")
                : new($"「{field.Name}」は空欄にし、「{name}」に「翌{time}から」と書いてください。正しい例: {name}: 翌{time}から",
                    $"Leave \"{field.Name}\" empty and write 「翌{time}から」 in \"{name}\". A right example: {name}: 翌{time}から"),
            Example = isEnd ? "24:00" : field.Example,
        };
    }

    public static Diagnostic Minimum(Location place, Field field, string value, string text) => Of(
        field,
        BelowMinimum,
        place,
        new($"「{field.Name}」の {Shown.Of(value)} は小さすぎます（{Number(field.Minimum)} 以上）。{ExampleJa(field)}",
            $"{Shown.Of(value)} is too small for \"{field.Name}\" (at least {Number(field.Minimum)}).{ExampleEn(field)}"),
        text);

    public static Diagnostic Maximum(Location place, Field field, string value, string text) => Of(
        field,
        AboveMaximum,
        place,
        new($"「{field.Name}」の {Shown.Of(value)} は大きすぎます（{Number(field.Maximum)} 以下）。{ExampleJa(field)}",
            $"{Shown.Of(value)} is too large for \"{field.Name}\" (at most {Number(field.Maximum)}).{ExampleEn(field)}"),
        text);

    public static Diagnostic Short(Location place, Field field, string value, string text, int length) => Of(
        field,
        TooShort,
        place,
        new($"「{field.Name}」の「{Shown.Of(value)}」は {length} 文字です（{field.MinLength} 文字以上）。{ExampleJa(field)}",
            $"\"{Shown.Of(value)}\" has {length} characters; \"{field.Name}\" has at least {field.MinLength}.{ExampleEn(field)}"),
        text);

    public static Diagnostic Long(Location place, Field field, string value, string text, int length) => Of(
        field,
        TooLong,
        place,
        new($"「{field.Name}」の「{Shown.Of(value)}」は {length} 文字です（{field.MaxLength} 文字まで）。",
            $"\"{Shown.Of(value)}\" has {length} characters; \"{field.Name}\" has at most {field.MaxLength}."),
        text);

    public static Diagnostic Garbled(Location place, Field field, int codePoint, string text) => Diagnostic.Of(
        GarbledCharacter,
        place,
        new($"「{field.Name}」に読めない文字（U+{codePoint:X4}）があります。", $"\"{field.Name}\" holds the unreadable character U+{codePoint:X4}."),
        text);

    private static Diagnostic Of(Field field, Rule rule, Location place, Model.LocalizedText message, string text, string? suggestion = null) =>
        Diagnostic.Of(rule, place, message, text, suggestion) with { Example = field.Example ?? field.Allowed.FirstOrDefault() };

    private static string ExampleJa(Field field) => string.IsNullOrEmpty(field.Example) ? "" : $"正しい例: {field.Example}";

    private static string ExampleEn(Field field) => string.IsNullOrEmpty(field.Example) ? "" : $" A right one: {field.Example}";

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string List(IReadOnlyCollection<string> values, string separator) =>
        string.Join(separator, values.Take(12)) + (values.Count > 12 ? " …" : "");
}
