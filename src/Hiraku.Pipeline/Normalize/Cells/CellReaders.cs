using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Picks the reader for a field's kind.</summary>
internal static class CellReaders
{
    private const MissingMarks NotNothing = MissingMarks.Dashes | MissingMarks.Unknown | MissingMarks.Dots;

    /// <param name="dates">What comes first in dates where the year comes last.</param>
    /// <param name="areaCode">The area code of phone numbers that come without one.</param>
    public static ICellReader For(Field field, NormalizeSettings settings, DateOrder dates = DateOrder.Unknown, string? areaCode = null) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Building => Text(TextPolicy.Plain),
        FieldKind.Name or FieldKind.Prefecture or FieldKind.City or FieldKind.Town => Text(TextPolicy.Name),
        FieldKind.AddressRest or FieldKind.Identifier or FieldKind.Extension => Text(TextPolicy.Code),
        FieldKind.TownId => new TextCells(TownIdReading.IsCanonical, TownIdReading.Read),
        FieldKind.Code => new TextCells(text => JapaneseText.IsClean(text, TextPolicy.Name), text => Same(JapaneseText.Read(text, TextPolicy.Name)), field.Allowed.Any(MissingMarkIsValue) ? NotNothing : MissingMarks.All),
        FieldKind.Address => new AddressCells(settings),
        FieldKind.Kana => new TextCells(Kana.IsCanonical, text => Same(Kana.Read(text))),
        FieldKind.MunicipalityCode => new TextCells(MunicipalityCode.IsCanonical, text => Same(MunicipalityCode.Read(text))),
        FieldKind.CorporateNumber => new TextCells(CorporateNumber.IsCanonical, text => Same(CorporateNumber.Read(text))),
        FieldKind.Email => new TextCells(EmailAddress.IsCanonical, text => Same(EmailAddress.Read(text))),
        FieldKind.Url => new TextCells(WebAddress.IsCanonical, text => Same(WebAddress.Read(text))),
        FieldKind.Multi => new TextCells(MultiValue.IsCanonical, text => Same(MultiValue.Read(text))),
        FieldKind.Presence => new TextCells(Presence.IsCanonical, text => Same(Presence.Read(text)), NotNothing),
        FieldKind.Flag => new TextCells(text => text is "1", FlagReading.Read, NotNothing),
        FieldKind.Phone => Phone(settings, areaCode),
        FieldKind.PostalCode => Postal(settings),
        FieldKind.Weekdays => new TextCells(Weekdays.IsCanonical, ReadWeekdays),
        FieldKind.Hours => Text(TextPolicy.Plain),
        FieldKind.Time => new TextCells(TimeOfDay.IsCanonical, TimeReading(field)),
        FieldKind.Date => new DateCells(YearLast(dates)),
        FieldKind.PartialDate or FieldKind.YearMonth => PartialDate(new DateOptions(YearLast: YearLast(dates))),
        FieldKind.FiscalYear => new TextCells(FiscalYear.IsCanonical, text => Written(FiscalYear.Read(text))),
        FieldKind.Period => new TextCells(Period.IsCanonical, text => Written(Period.Read(text))),
        FieldKind.Coordinates => new TextCells(_ => false, text => Written(Coordinates.Read(text))),
        FieldKind.Latitude => new DegreeCells(text => Number(Latitude.Read(text)), 20, 46),
        FieldKind.Longitude => new DegreeCells(text => Number(Longitude.Read(text)), 122, 154),
        FieldKind.Integer => new IntegerCells(NumberOptions.Default),
        FieldKind.Number => new NumberCells(NumberOptions.Default),
        FieldKind.Boolean => new BooleanCells(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "a kind without a reader"),
    };

    /// <summary>A code list may hold なし as one of its values.</summary>
    private static bool MissingMarkIsValue(string code) => MissingMark.Is(code);

    private static TextCells Text(TextPolicy policy) =>
        new(text => JapaneseText.IsClean(text, policy), text => Same(JapaneseText.Read(text, policy)));

    private static TextCells PartialDate(DateOptions options) => new(JapaneseDate.IsCanonical, text => Written(JapaneseDate.Read(text, options)));

    private static YearLastOrder YearLast(DateOrder dates) => dates switch
    {
        DateOrder.MonthFirst => YearLastOrder.MonthFirst,
        DateOrder.DayFirst => YearLastOrder.DayFirst,
        _ => YearLastOrder.Unknown,
    };

    private static TextCells Phone(NormalizeSettings settings, string? areaCode)
    {
        PhoneFormat format = settings.Notation.PhoneInParentheses ? PhoneFormat.Parentheses : PhoneFormat.Hyphen;
        var options = new PhoneOptions(format, areaCode);
        return new TextCells(text => PhoneNumber.IsCanonical(text, format), text => ReadPhone(text, options));
    }

    private static TextCells Postal(NormalizeSettings settings)
    {
        PostalCodeFormat format = settings.Notation.PostalCodeWithHyphen ? PostalCodeFormat.Hyphen : PostalCodeFormat.Digits;
        return new TextCells(text => PostalCode.IsCanonical(text, format), text => Same(PostalCode.Read(text, format)));
    }

    private static CellReading ReadPhone(ReadOnlySpan<char> text, PhoneOptions options)
    {
        Reading<Phone> reading = PhoneNumber.Read(text, options);
        return reading.HasValue ? CellReading.Of(reading, reading.Value.Number, beside: reading.Value.Extension) : CellReading.Without(reading);
    }

    private static CellReading ReadWeekdays(ReadOnlySpan<char> text)
    {
        Reading<WeekdaySet> reading = Weekdays.Read(text);
        return reading.HasValue ? CellReading.Of(reading, reading.Value.Days, beside: reading.Value.Note) : CellReading.Without(reading);
    }

    /// <summary>A cell that holds the whole opening time gives the start to the field that asks for the start, the end to the other.</summary>
    private static CellRead TimeReading(Field field)
    {
        bool isEnd = field.Name.Contains("終了", StringComparison.Ordinal);
        return text =>
        {
            Reading<TimeOfDay> single = TimeOfDay.Read(text);
            if (single.Status != ReadingStatus.Refused)
            {
                return Written(single);
            }

            Reading<DayHours> range = TimeRange.Read(text);
            TimeOfDay? part = isEnd ? range.Value.First.Close : range.Value.First.Open;
            return range.HasValue && part is { } time ? CellReading.Of(range, time.ToString(), beside: range.Value.Note) : CellReading.Without(single);
        };
    }

    private static CellReading Same(Reading<string> reading) => reading.HasValue ? CellReading.Of(reading, reading.Value) : CellReading.Without(reading);

    private static CellReading Written<T>(Reading<T> reading)
        where T : struct =>
        reading.HasValue ? CellReading.Of(reading, reading.Value.ToString() ?? "") : CellReading.Without(reading);

    private static CellReading Number(Reading<decimal> reading) => reading.HasValue
        ? CellReading.Of(reading, reading.Value.ToString(CultureInfo.InvariantCulture), 0, (double)reading.Value)
        : CellReading.Without(reading);
}
