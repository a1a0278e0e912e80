using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>
/// Sweeps a whole column for the cells that may hold something personal, so that the detector is asked about few. It looks
/// for the words and runs of digits without which the detector finds nothing (a test holds it to that).
/// </summary>
internal static class PersonalSweep
{
    private static readonly Utf8Words Words = new(
    [
        "@", "＠", "at]", "at)", "アットマーク", "氏名", "保護者名", "世帯主名", "担当者名", "生年月日", "誕生日", "日生", "歳男", "歳の男", "歳女", "歳の女",
        "年齢", "本籍", "要介護", "要支援", "病名", "診断名", "生活保護", "手帳", "前科", "犯罪歴", "個人番号", "マイナンバー", "被保険者", "記号", "普通",
        "当座", "貯蓄", "ゆうちょ", "免許", "年金番号", "旅券", "パスポート", "生)", "生）", "生まれ", "自宅", "本人宅", "緊急連絡先",
        "要確認", "要修正", "要削除", "後で確認", "あとで確認", "内部メモ", "担当メモ", "メモ:", "メモ：", "削除予定", "さんに確認", "さんに聞", "TODO",
    ]);

    /// <summary>Marks the rows of a column that are worth asking about.</summary>
    public static void Mark(ReadOnlySpan<byte> column, ReadOnlySpan<int> offsets, Span<bool> marks)
    {
        MarkWords(column, offsets, marks);
        MarkNumbers(column, offsets, marks);
        for (int row = 0; row < marks.Length; row++)
        {
            marks[row] |= column[offsets[row]..offsets[row + 1]].EndsWith("方"u8);
        }
    }

    private static void MarkWords(ReadOnlySpan<byte> column, ReadOnlySpan<int> offsets, Span<bool> marks)
    {
        int row = 0;
        for (int at = Words.Find(column, 0); at >= 0; at = Words.Find(column, offsets[row + 1]))
        {
            row = RowOf(offsets, row, at);
            marks[row] = true;
        }
    }

    private static void MarkNumbers(ReadOnlySpan<byte> column, ReadOnlySpan<int> offsets, Span<bool> marks)
    {
        int row = 0;
        for (int at = 0; at < column.Length; at = offsets[row + 1])
        {
            int next = column[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (next < 0)
            {
                return;
            }

            row = RowOf(offsets, row, at + next);
            marks[row] |= MayBeNumber(column[(at + next)..offsets[row + 1]], column[offsets[row]..(at + next)]);
        }
    }

    private static int RowOf(ReadOnlySpan<int> offsets, int from, int place)
    {
        int row = from;
        while (offsets[row + 1] <= place)
        {
            row++;
        }

        return row;
    }

    /// <summary>
    /// Enough digits for a mobile, a My Number or a card (11); or for a postal account (12345-1-123456); or for a residence
    /// card (AB12345678CD).
    /// </summary>
    private static bool MayBeNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before)
    {
        int digits = 0;
        bool hasSingle = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isDigit = (uint)(text[i] - '0') <= 9;
            digits += isDigit ? 1 : 0;
            hasSingle |= isDigit && i > 0 && i + 1 < text.Length && text[i - 1] == '-' && text[i + 1] == '-';
        }

        bool isCard = digits == 8 && before.Length > 0 && char.IsAsciiLetterUpper((char)before[^1]);
        return digits >= 11 || (digits >= 7 && hasSingle) || isCard;
    }
}
