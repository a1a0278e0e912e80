using System.Buffers;
using System.Collections.Immutable;
using Hiraku.Japanese;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Pipeline.Map.Values;

namespace Hiraku.Pipeline.Map.Free;

/// <summary>What kind a column of a free table is: a number only where every cell is one, a code where zeros lead, text where in doubt.</summary>
internal static class KindInference
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly string[] CodeWords = ["コード", "番号", "no", "id", "符号"];

    /// <summary>What a header says of phone numbers, and of postal codes.</summary>
    public static readonly string[] PhoneWords = ["電話", "tel", "fax", "連絡先"];
    public static readonly string[] PostalWords = ["郵便", "〒"];

    /// <summary>A field of dates wants the day.</summary>
    private static readonly DateOptions Days = new(ExcelDateSystem.From1900, DatePrecision.Day);

    public static FieldKind Of(string header, ImmutableArray<string> sample)
    {
        ColumnLook look = ColumnLook.Of(sample);
        string key = HeaderText.Key(header);
        if (look.Filled == 0)
        {
            return FieldKind.Text;
        }

        FieldKind kind = Specific(key, look) ?? Place(key, sample) ?? (look.Share(FieldKind.Number) >= 1 ? OfNumbers(key, look) : FieldKind.Text);
        return sample.All(cell => IsRead(kind, cell)) ? kind : FieldKind.Text;
    }

    /// <summary>Whether a further cell of the column bears its kind out: it is read as it, and no zero leads a number, which makes a code of it.</summary>
    public static bool IsBorneOut(FieldKind kind, ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> text = cell.Trim();
        bool isNumber = kind is FieldKind.Integer or FieldKind.Number;
        bool isPlain = isNumber && text.Length is > 0 and < 16 && !text.ContainsAnyExcept(Digits);
        return isPlain ? text[0] != '0' || text.Length == 1 : IsRead(kind, cell);
    }

    /// <summary>Whether a cell could stand in a field of the kind: also where the kind is not to be given up for the cell's sake.</summary>
    public static bool CanBe(FieldKind kind, ReadOnlySpan<char> cell) => kind switch
    {
        FieldKind.Latitude => Holds(Latitude.Read(cell)),
        FieldKind.Longitude => Holds(Longitude.Read(cell)),
        FieldKind.Phone => Holds(PhoneNumber.Read(cell)),
        FieldKind.PostalCode => Holds(PostalCode.Read(cell)),
        FieldKind.Email => Holds(EmailAddress.Read(cell)),
        _ => IsBorneOut(kind, cell),
    };

    /// <summary>What looks like a kind must also be read as it: a free table is not held for a guess of ours.</summary>
    private static bool IsRead(FieldKind kind, ReadOnlySpan<char> cell) => cell.IsWhiteSpace() || kind switch
    {
        FieldKind.Integer => Holds(JapaneseInteger.Read(cell)),
        FieldKind.Number => Holds(JapaneseNumber.Read(cell)),
        FieldKind.Date => HoldsWhole(JapaneseDate.Read(cell, Days)),
        FieldKind.YearMonth => HoldsWhole(JapaneseDate.Read(cell)),
        FieldKind.FiscalYear => Holds(FiscalYear.Read(cell)),
        FieldKind.Time => Holds(TimeOfDay.Read(cell)),
        FieldKind.Url => Holds(WebAddress.Read(cell)),
        _ => true,
    };

    /// <summary>When it was counted to the minute, a date would lose the minutes; midnight is only how a spreadsheet writes a date.</summary>
    private static bool HoldsWhole(in Reading<PartialDate> reading) => Holds(reading) && reading is not { Status: ReadingStatus.Warned, Rule: "time-dropped" };

    /// <summary>A mark for "no value" is no value of another kind.</summary>
    private static bool Holds<T>(in Reading<T> reading) => reading.Status != ReadingStatus.Refused || reading.Rule == "empty-marker";

    private static FieldKind? Specific(string key, ColumnLook look)
    {
        bool All(FieldKind kind) => look.Share(kind) >= 1;
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (string word in words)
            {
                if (key.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return All(FieldKind.Url) ? FieldKind.Url
            : All(FieldKind.Email) ? FieldKind.Email
            : All(FieldKind.Coordinates) ? FieldKind.Coordinates
            : All(FieldKind.Latitude) && Says("緯度", "lat", "y") ? FieldKind.Latitude
            : All(FieldKind.Longitude) && Says("経度", "lon", "lng", "x") ? FieldKind.Longitude
            : look.Share(FieldKind.Phone) >= 0.9 && Says(PhoneWords) ? FieldKind.Phone
            : All(FieldKind.PostalCode) && Says(PostalWords) ? FieldKind.PostalCode
            : All(FieldKind.FiscalYear) || (key.EndsWith("年度", StringComparison.Ordinal) && All(FieldKind.Integer)) ? FieldKind.FiscalYear
            : All(FieldKind.Date) && !(look.Share(FieldKind.Integer) > 0 && !Says("日", "date")) ? FieldKind.Date
            : All(FieldKind.YearMonth) ? FieldKind.YearMonth
            : All(FieldKind.Time) ? FieldKind.Time
            : null;
    }

    /// <summary>Where the header says what the numbers are, they need not be fine: 35.75 is a latitude too.</summary>
    private static FieldKind? Place(string key, ImmutableArray<string> sample) =>
        key.EndsWith("緯度", StringComparison.Ordinal) && sample.All(cell => CanBe(FieldKind.Latitude, cell)) ? FieldKind.Latitude
        : key.EndsWith("経度", StringComparison.Ordinal) && sample.All(cell => CanBe(FieldKind.Longitude, cell)) ? FieldKind.Longitude
        : null;

    private static FieldKind OfNumbers(string key, ColumnLook look)
    {
        bool isCode = look.Share(FieldKind.Code) > 0 || CodeWords.Any(word => key.EndsWith(word, StringComparison.Ordinal));
        return isCode ? FieldKind.Identifier : look.Share(FieldKind.Integer) >= 1 ? FieldKind.Integer : FieldKind.Number;
    }
}
