using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Japanese;

/// <summary>Valid values come back equal through every noise that offices add.</summary>
public sealed class NoiseTests
{
    [Fact]
    public void A_day_survives_its_era_width_separators_and_spaces() => Cases.ForAll(
        random => (Day: new DateOnly(1873, 1, 1).AddDays(random.Next(56000)), random.Next()),
        drawn => Assert.Equal(PartialDate.From(drawn.Day), JapaneseDate.Read(Noisy(Date(drawn.Day, new Random(drawn.Item2)), new Random(drawn.Item2))).Value), count: 20000);

    [Fact]
    public void A_time_survives_its_writing() => Cases.ForAll(
        random => (Minutes: random.Next(1440), random.Next()),
        drawn => Assert.Equal(new TimeOfDay(drawn.Minutes), TimeOfDay.Read(Noisy(Time(drawn.Minutes, new Random(drawn.Item2)), new Random(drawn.Item2))).Value));

    [Fact]
    public void A_number_survives_separators_width_and_triangles() => Cases.ForAll(
        random => (Number: (decimal)random.Next(-1_000_000_000, 1_000_000_000), random.Next()),
        drawn => Assert.Equal(drawn.Number, JapaneseNumber.Read(Noisy(Number(drawn.Number, new Random(drawn.Item2)), new Random(drawn.Item2))).Value));

    [Fact]
    public void A_kanji_numeral_is_read_as_the_number_it_was_written_from() => Cases.ForAll(
        random => random.Next(1, 1000), number => Assert.Equal(number, KanjiNumeral.Read(KanjiNumeral.Write(number)).Value));

    [Fact]
    public void A_phone_number_survives_dashes_brackets_and_width() => Cases.ForAll(
        random => (Number: Phone(random), random.Next()),
        drawn => Assert.Equal(drawn.Number, PhoneNumber.Read(Noisy(Dress(drawn.Number, new Random(drawn.Item2)), new Random(drawn.Item2))).Value.Number));

    [Fact]
    public void A_postal_code_survives_marks_and_dashes() => Cases.ForAll(
        random => (Code: random.Next(1, 9_999_999).ToString("0000000", CultureInfo.InvariantCulture), random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Item2);
            string written = random.Pick("", "〒", "郵便番号") + drawn.Code[..3] + random.Pick("-", "－", "ー", " ", "") + drawn.Code[3..];
            Assert.Equal(drawn.Code, PostalCode.Read(Noisy(written, random)).Value);
        });

    [Fact]
    public void A_code_without_its_check_digit_gets_the_same_one_back() => Cases.ForAll(
        random => MunicipalityCode.WithCheckDigit((random.Next(10, 48) * 1000 + random.Next(201, 999)).ToString(CultureInfo.InvariantCulture)),
        code => Assert.Equal(code, MunicipalityCode.Read(code).Status == ReadingStatus.Clean ? MunicipalityCode.Read(Noisy(code, new Random(1))).Value : code));

    private static string Date(DateOnly day, Random random)
    {
        if (random.Next(3) == 0)
        {
            return day.ToString(random.Pick("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"), CultureInfo.InvariantCulture);
        }

        Era era = Eras.All.First(era => day >= era.First);
        int year = day.Year - era.Offset;
        string name = random.Pick(era.Name, era.Name[..1], era.Letter.ToString(), char.ToLowerInvariant(era.Letter).ToString());
        string number = year == 1 && random.Next(2) == 0 ? "元" : year.ToString(CultureInfo.InvariantCulture);
        string separator = random.Pick(".", "/", "-");
        return random.Next(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{name}{number}年{day.Month}月{day.Day}日")
            : string.Create(CultureInfo.InvariantCulture, $"{name}{number}{separator}{day.Month}{separator}{day.Day}");
    }

    private static string Time(int minutes, Random random)
    {
        (int hour, int minute) = (minutes / 60, minutes % 60);
        bool twelve = hour is not (0 or 12) && random.Next(2) == 0;
        string prefix = twelve ? hour < 12 ? "午前" : "午後" : "";
        hour = twelve ? hour % 12 : hour;
        return prefix + (random.Next(2) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute:00}") : string.Create(CultureInfo.InvariantCulture, $"{hour}時{minute}分"));
    }

    private static string Number(decimal number, Random random)
    {
        string digits = Math.Abs(number).ToString(random.Pick("0", "#,0"), CultureInfo.InvariantCulture);
        return (number < 0 ? random.Pick("-", "△", "▲", "\u2212", "\uFF0D") : "") + digits;
    }

    private static string Phone(Random random)
    {
        while (true)
        {
            string digits = "0" + random.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
            Reading<Phone> reading = PhoneNumber.Read(digits);
            if (reading.HasValue && reading.Status != ReadingStatus.Warned && reading.Value.Kind == PhoneKind.Geographic)
            {
                return reading.Value.Number;
            }
        }
    }

    private static string Dress(string number, Random random)
    {
        string[] parts = number.Split('-');
        string dash = random.Pick("-", "－", "‐", "ー", "−", "―", " ", ".");
        return random.Next(4) switch
        {
            0 => $"({parts[0]}){parts[1]}{dash}{parts[2]}",
            1 => $"{parts[0]}({parts[1]}){parts[2]}",
            2 => "TEL" + string.Join("", parts),
            _ => string.Join(dash, parts),
        };
    }

    // Full width for some of the characters, spaces round the whole, a byte order mark in front.
    private static string Noisy(string text, Random random)
    {
        bool wide = random.Next(2) == 0;
        string dressed = string.Concat(text.Select(c => wide && c is > '!' and < '~' and not '-' ? (char)(c + 0xFEE0) : c));
        return random.Pick("", " ", "\u3000", "\uFEFF") + dressed + random.Pick("", " ", "\u3000", "\u00A0");
    }
}
