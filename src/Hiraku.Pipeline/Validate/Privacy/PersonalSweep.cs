using System.Buffers;
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

    /// <summary>The least that is a number of somebody's: a postal account of 12345-1-1.</summary>
    private const int ShortestNumber = 9;

    /// <summary>What may stand between the digits of one number.</summary>
    private static readonly SearchValues<byte> Gaps = SearchValues.Create("-() ."u8);

    /// <summary>Marks the rows of a column that are worth asking about.</summary>
    public static void Mark(ReadOnlySpan<byte> column, ReadOnlySpan<int> offsets, Span<bool> marks)
    {
        Words.Mark(column, offsets, marks);
        MarkNumbers(column, offsets, marks);
        for (int row = 0; row < marks.Length; row++)
        {
            marks[row] |= column[offsets[row]..offsets[row + 1]].EndsWith("方"u8);
        }
    }

    private static void MarkNumbers(ReadOnlySpan<byte> column, ReadOnlySpan<int> offsets, Span<bool> marks)
    {
        int first = column.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (first < 0)
        {
            return;
        }

        for (int row = Utf8Words.RowOf(offsets, 0, first); row < marks.Length; row++)
        {
            ReadOnlySpan<byte> cell = column[offsets[row]..offsets[row + 1]];
            int digit = cell.Length < ShortestNumber ? -1 : cell.IndexOfAnyInRange((byte)'0', (byte)'9');
            marks[row] |= digit >= 0 && MayBeNumber(cell[digit..], cell[..digit]);
        }
    }

    /// <summary>
    /// Enough digits in one run for a mobile, a My Number or a card (11); or for a postal account (12345-1-123456); or for a
    /// residence card (AB12345678CD). A run goes on over the signs people put between digits; letters end it.
    /// </summary>
    private static bool MayBeNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before)
    {
        if (text.Length < ShortestNumber)
        {
            return false;
        }

        int digits = 0;
        int unbroken = 0;
        bool hasSingle = false;
        byte first = before.IsEmpty ? (byte)0 : before[^1];
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if ((uint)(b - '0') <= 9)
            {
                digits++;
                unbroken++;
                hasSingle |= i > 0 && i + 1 < text.Length && text[i - 1] == '-' && text[i + 1] == '-';
                if (digits >= 11 || (digits >= 7 && hasSingle))
                {
                    return true;
                }

                continue;
            }

            if (unbroken == 8 && char.IsAsciiLetterUpper((char)b) && char.IsAsciiLetterUpper((char)(i > 8 ? text[i - 9] : first)))
            {
                return true;
            }

            unbroken = 0;
            if (b < 0x80 && !Gaps.Contains(b))
            {
                digits = 0;
                hasSingle = false;
            }
        }

        return false;
    }
}
