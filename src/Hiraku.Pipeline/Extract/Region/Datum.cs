using System.Buffers;
using System.Text.RegularExpressions;
using Hiraku.Pipeline.Extract.Inference;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>What a cell of words tells of one thing in the world, which no header does.</summary>
internal enum Datum
{
    None,

    /// <summary>An address down to its number: 豊玉北6-12-1, 豊玉北六丁目12番1号.</summary>
    Address,

    /// <summary>15:30～翌1:00.</summary>
    Hours,

    /// <summary>令和5年4月1日.</summary>
    Day,

    /// <summary>金曜日, 土・日曜日.</summary>
    Weekday,

    /// <summary>03-3993-1111（代表）.</summary>
    Phone,
    Web,
    Mail,
}

/// <summary>Tells them apart. Kept narrow: 電話番号1, 昭和60年 and 0～4歳 are headers.</summary>
internal static partial class Datums
{
    private static readonly SearchValues<char> WeekdayLetters = SearchValues.Create("月火水木金土日曜祝・、,~～\u301C 　");

    public static Datum Of(ReadOnlySpan<char> cell)
    {
        string text = cell.Trim().ToString();
        return text.Length is < 3 or > 200 ? Datum.None
            : ValueShapes.IsUrl(text) ? Datum.Web
            : ValueShapes.IsEmail(text) ? Datum.Mail
            : text.Contains('曜', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExcept(WeekdayLetters) ? Datum.Weekday
            : text.Contains('年', StringComparison.Ordinal) && ValueShapes.IsDate(text) ? Datum.Day
            : HoursForm().IsMatch(text) ? Datum.Hours
            : PhoneForm().IsMatch(text) ? Datum.Phone
            : AddressForm().IsMatch(text) ? Datum.Address
            : Datum.None;
    }

    [GeneratedRegex(@"^[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}分?\s*[~～\u301C\-－ー―]\s*(翌日?|午後)?\s*[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}分?$")]
    private static partial Regex HoursForm();

    [GeneratedRegex(@"^(TEL)?[ :：]?[(（]?[0０][0-9０-９]{1,4}[)）\-－ー―‐−][0-9０-９]{1,4}[\-－ー―‐−][0-9０-９]{3,4}\s*[(（内]")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^\d０-９]{2,}[0-9０-９]+([\-－ー―‐−の][0-9０-９]+)+$|^\S{2,}丁目[0-9０-９]+番|^[^\d０-９]{2,}[0-9０-９]+(番地|番[0-9０-９]+号)")]
    private static partial Regex AddressForm();
}
