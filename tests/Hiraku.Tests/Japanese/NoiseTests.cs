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
    public void A_period_survives_the_writing_of_its_ends_and_what_parts_them() => Cases.ForAll(
        random => (First: new DateOnly(1927, 1, 1).AddDays(random.Next(30000)), Days: random.Next(1, 5000), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            DateOnly last = drawn.First.AddDays(drawn.Days);
            string written = Date(drawn.First, random) + random.Pick("～", "〜", " ～ ", "から") + Date(last, random);
            Assert.Equal((PartialDate.From(drawn.First), PartialDate.From(last)), Period.Read(Noisy(written, random)).Value is var period ? (period.Start!.Value, period.End!.Value) : default);
        });

    [Fact]
    public void Weekdays_survive_order_separators_and_names() => Cases.ForAll(
        random => (Mask: random.Next(1, 128), Seed: random.Next()),
        drawn =>
        {
            string written = Noisy(Days(drawn.Mask, new Random(drawn.Seed)), new Random(drawn.Seed));
            Assert.Equal((new WeekdaySet((byte)drawn.Mask).Days, written), (Weekdays.Read(written).Value.Days, written));
        });

    [Fact]
    public void Opening_hours_survive_the_writing_of_days_and_times() => Cases.ForAll(
        random => (Mask: random.Next(1, 128), Open: random.Next(0, 700), Close: random.Next(721, 1439), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string written = Days(drawn.Mask, random) + random.Pick(" ", ":", "\u3000") + Time(drawn.Open, random) + random.Pick("～", "-", "から") + Time(drawn.Close, random);
            OpeningTimes times = OpeningHours.Read(Noisy(written, random)).Value;
            Assert.Equal((new WeekdaySet((byte)drawn.Mask).Days, new TimeOfDay(drawn.Open), new TimeOfDay(drawn.Close)), (times.Days, times.Open, times.Close));
        });

    [Fact]
    public void Several_values_survive_what_parts_them() => Cases.ForAll(
        random => (Count: random.Next(2, 5), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string[] values = ["英語", "中国語（簡体字、繁体字）", "韓国語", "やさしい日本語", "ABC 1"];
            string written = string.Join(random.Pick("、", "，", "・", ";", "；", "\n", "/"), values.Take(drawn.Count));
            Assert.Equal(string.Join(';', values.Take(drawn.Count)), MultiValue.Read(random.Pick("", " ") + written + random.Pick("", "\u3000")).Value);
        });

    [Fact]
    public void An_email_address_survives_width_label_and_written_at_signs() => Cases.ForAll(
        random => (Number: random.Next(1, 9999), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string address = string.Create(CultureInfo.InvariantCulture, $"kouhou-{drawn.Number}@city.example.lg.jp");
            string written = random.Pick("", "mailto:", "E-mail: ", "メール：") + address.Replace("@", random.Pick("@", "＠", "(at)", "[at]", "アットマーク"), StringComparison.Ordinal);
            Assert.Equal(address, EmailAddress.Read(Noisy(written, random)).Value);
        });

    [Fact]
    public void A_web_address_survives_width_and_a_broken_scheme() => Cases.ForAll(
        random => (Number: random.Next(1, 9999), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string rest = string.Create(CultureInfo.InvariantCulture, $"www.city.example.lg.jp/shisetsu/{drawn.Number}.html");
            Assert.Equal("https://" + rest, WebAddress.Read(Noisy(random.Pick("https://", "HTTPS://", "ttps://", "https//", "https:/", "") + rest, random)).Value);
        });

    [Fact]
    public void A_reading_survives_half_width_and_hiragana() => Cases.ForAll(
        random => (Kana: string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Pick("ア", "ガ", "パ", "ン", "ッ", "ヴ", "ョ", "ミ"))), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string written = random.Next(2) == 0
                ? drawn.Kana.Replace("ア", "ｱ", StringComparison.Ordinal).Replace("ガ", "ｶﾞ", StringComparison.Ordinal).Replace("パ", "ﾊﾟ", StringComparison.Ordinal).Replace("ッ", "ｯ", StringComparison.Ordinal)
                : string.Concat(drawn.Kana.Select(c => (char)(c - 0x60)));
            Assert.Equal(drawn.Kana, Kana.Read(Noisy(written, random)).Value);
        });

    [Fact]
    public void An_address_survives_width_spaces_and_the_words_between_its_numbers() => Cases.ForAll(
        random => (Chome: random.Next(1, 9), Block: random.Next(1, 99), House: random.Next(1, 99), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            string chome = KanjiNumeral.Write(drawn.Chome);
            string written = "東京都" + random.Pick("", " ", "\u3000") + "練馬区" + random.Pick("", " ") + "光" + random.Pick("が", "ケ", "ヶ") + "丘" + random.Pick($"{drawn.Chome}丁目", chome + "丁目", drawn.Chome + "-")
                + (random.Next(2) == 0 ? $"{drawn.Block}番{drawn.House}号" : drawn.Block + random.Pick("-", "－", "‐", "−", "の") + drawn.House);
            var options = new AddressOptions(new TownList(Enumerable.Range(1, 9).Select(n => new Town($"光が丘{KanjiNumeral.Write(n)}丁目"))), "東京都", "練馬区");
            AddressParts parts = Address.Read(Noisy(written, random), options).Value;
            Assert.Equal(("東京都", "練馬区", $"光が丘{chome}丁目", $"{drawn.Block}-{drawn.House}", ""), (parts.Prefecture, parts.City, parts.Town, parts.Rest, parts.Building));
        });

    [Fact]
    public void A_place_survives_degrees_minutes_and_seconds() => Cases.ForAll(
        random => (Minutes: random.Next(60), Seconds: random.Next(60), Seed: random.Next()),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            decimal degrees = decimal.Round(35 + (drawn.Minutes / 60m) + (drawn.Seconds / 3600m), 6);
            string written = random.Next(2) == 0 ? $"北緯35度{drawn.Minutes}分{drawn.Seconds}秒" : $"35°{drawn.Minutes}′{drawn.Seconds}″";
            Assert.Equal(degrees, Latitude.Read(Noisy(written, random)).Value);
        });

    [Fact]
    public void A_corporate_number_survives_width_hyphens_and_its_T() => Cases.ForAll(
        random => (Base: random.NextInt64(100_000_000_000, 999_999_999_999), Seed: random.Next()),
        drawn =>
        {
            string twelve = drawn.Base.ToString(CultureInfo.InvariantCulture);
            string number = CorporateNumber.Read(twelve).Suggestion!;
            var random = new Random(drawn.Seed);
            Assert.Equal(number, CorporateNumber.Read(Noisy(random.Pick("", "T", "T-") + number[..1] + random.Pick("", "-") + number[1..], random)).Value);
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

    private static string Days(int mask, Random random)
    {
        string end = random.Pick("", "曜", "曜日");
        string[] days = [.. new WeekdaySet((byte)mask).Days.Select(day => day + end)];
        return string.Join(random.Pick("", "・", "、", ",", " ", "/"), random.Next(2) == 0 ? days : days.Reverse());
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
