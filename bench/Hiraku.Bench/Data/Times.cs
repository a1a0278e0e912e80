using System.Globalization;

namespace Hiraku.Bench.Data;

/// <summary>Days of the week, times of the day, dates in both calendars, yes and no.</summary>
internal static class Times
{
    private static readonly string[] Weeks = ["月火水木金", "月火水木金土", "月火水木金土日", "火水木金土日", "月水金", "土日"];

    private static readonly Dictionary<string, string[]> WeekForms = new(StringComparer.Ordinal)
    {
        ["月火水木金"] = ["平日", "月~金", "月-金", "月曜~金曜"],
        ["月火水木金土日"] = ["毎日", "月~日", "全日"],
        ["月火水木金土"] = ["月~土"],
        ["火水木金土日"] = ["火~日"],
    };

    private static readonly string[] Separators = ["、", ",", "・", " "];
    private static readonly string[] Yes = ["有", "有", "あり", "有り", "○", "〇", "◯", "1", "Yes", "はい", "１"];
    private static readonly string[] No = ["無", "無", "なし", "無し", "×", "0", "No", "いいえ", "０"];
    private static readonly DateOnly First = new(2010, 1, 1);
    private static readonly DateOnly Reiwa = new(2019, 5, 1);
    private static readonly DateOnly Excel = new(1899, 12, 30);

    public static Cell Week(Draw draw)
    {
        string days = draw.Pick(Weeks);
        double share = draw.Share();
        return share switch
        {
            < 0.05 => Writing.Text(draw, ""),
            < 0.052 => Cell.Wrong("随時", "pattern"),
            < 0.35 when WeekForms.TryGetValue(days, out string[]? forms) => new Cell(days, draw.Chance(0.5) ? Writing.Wide(draw.Pick(forms)) : draw.Pick(forms)),
            < 0.50 => new Cell(days, string.Join(draw.Pick(Separators), days.ToCharArray())),
            _ => Cell.As(days),
        };
    }

    public static Cell Clock(Draw draw, int hour, int minute)
    {
        string clean = $"{hour:D2}:{minute:D2}";
        return draw.Share() switch
        {
            < 0.050 => Writing.Text(draw, ""),
            < 0.053 => Cell.Unreadable("日の出"),
            < 0.055 => Cell.Unreadable("25:00"),
            < 0.150 => new Cell(clean, $"{hour}:{minute:D2}"),
            < 0.250 => new Cell(clean, $"{hour}時{minute:D2}分"),
            < 0.300 when minute == 0 => new Cell(clean, $"{hour}時"),
            < 0.380 => new Cell(clean, (hour < 12 ? $"午前{hour}" : $"午後{hour - 12}") + $"時{minute:D2}分"),
            < 0.480 => new Cell(clean, Writing.Wide($"{hour}:{minute:D2}")),
            < 0.520 => new Cell(clean, $"{hour}:{minute:D2}:00"),
            < 0.550 => new Cell(clean, $"{hour:D2}{minute:D2}"),
            _ => Cell.As(clean),
        };
    }

    public static Cell YesNo(Draw draw) => draw.Share() switch
    {
        < 0.050 => Writing.Text(draw, ""),
        < 0.053 => Cell.Unreadable("△"),
        < 0.600 => new Cell("true", draw.Pick(Yes)),
        _ => new Cell("false", draw.Pick(No)),
    };

    public static Cell Updated(Draw draw)
    {
        double share = draw.Share();
        DateOnly day = First.AddDays(draw.Between(0, 5500));
        return share switch
        {
            < 0.002 => Cell.Absent(draw.Chance(0.5) ? "" : "-"),
            < 0.004 => Cell.Unreadable("令和6年13月1日"),
            < 0.006 => Cell.Unreadable("2024/2/30"),
            < 0.008 => new Cell("1989-01-06", "昭和64年1月6日", "range"),
            < 0.200 => new Cell(Iso(day), Era(day)),
            < 0.300 => new Cell(Iso(day), EraInitial(day)),
            < 0.380 => new Cell(Iso(day), Writing.Wide(Era(day))),
            _ => new Cell(Iso(day), Western(day, share)),
        };
    }

    /// <summary>The day of a census, in fewer forms.</summary>
    public static Cell Surveyed(Draw draw, DateOnly day) => new(Iso(day), draw.Share() switch
    {
        < 0.3 => Era(day),
        < 0.4 => EraInitial(day),
        < 0.7 => $"{day.Year}/{day.Month}/{day.Day}",
        _ => Iso(day),
    });

    private static string Western(DateOnly day, double share) => share switch
    {
        < 0.55 => $"{day.Year}/{day.Month}/{day.Day}",
        < 0.65 => $"{day.Year}年{day.Month}月{day.Day}日",
        < 0.69 => $"{day.Year}.{day.Month:D2}.{day.Day:D2}",
        < 0.73 => $"{day.Year}{day.Month:D2}{day.Day:D2}",
        < 0.76 => (day.DayNumber - Excel.DayNumber).ToString(CultureInfo.InvariantCulture),
        < 0.79 => $"{day.Year}/{day.Month}/{day.Day} 0:00",
        _ => Iso(day),
    };

    private static string Era(DateOnly day)
    {
        int year = YearOfEra(day);
        return $"{(day < Reiwa ? "平成" : "令和")}{(year == 1 ? "元" : year)}年{day.Month}月{day.Day}日";
    }

    private static string EraInitial(DateOnly day) => $"{(day < Reiwa ? 'H' : 'R')}{YearOfEra(day)}.{day.Month}.{day.Day}";

    private static int YearOfEra(DateOnly day) => day.Year - (day < Reiwa ? 1988 : 2018);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
