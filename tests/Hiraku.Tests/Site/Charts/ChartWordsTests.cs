using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Site.Charts;
using Hiraku.Site.Charts.Words;
using Hiraku.Site.Rendering;

namespace Hiraku.Tests.Site.Charts;

public sealed class ChartWordsTests
{
    private static readonly Locale Japanese = Load(Language.Japanese);
    private static readonly Locale English = Load(Language.English);

    [Theory]
    [InlineData("", "表示できる値がありません。", "There is no value to show.")]
    [InlineData("-", "表示できる値がありません。", "There is no value to show.")]
    [InlineData("3", "区分は「A」だけで、3人です。", "A is the only category, with 3 people.")]
    [InlineData("0", "区分は「A」だけで、0人です。", "A is the only category, with 0 people.")]
    [InlineData("0 0", "2区分とも同じ0人です。", "All 2 categories are equal, with 0 people.")]
    [InlineData("5 5 5", "3区分とも同じ5人です。", "All 3 categories are equal, with 5 people.")]
    [InlineData("6 4", "最も多いのはAの6人で、全体10人の60%です。Bは4人です。", "A has the most with 6 people, 60% of 10 people in all. B has 4 people.")]
    [InlineData("6 2 2", "最も多いのはAの6人で、全体10人の60%です。", "A has the most with 6 people, 60% of 10 people in all.")]
    [InlineData("5 5 2", "最も多いのはA、Bで、どれも5人です。", "A and B have the most, 5 people each.")]
    [InlineData("6 3 -", "最も多いのはAの6人で、全体9人の66.7%です。Bは3人です。1区分は値がありません。", "A has the most with 6 people, 66.7% of 9 people in all. B has 3 people. 1 category has no value.")]
    [InlineData("6 -1", "最も多いのはAの6人です。Bは-1人です。", "A has the most with 6 people. B has -1 people.")]
    public void A_ranking_says_what_is_true(string values, string ja, string en) => Says(Make(ChartKind.Bar, values), ja, en);

    [Theory]
    [InlineData("7", "Aは7人です。", "7 people in A.")]
    [InlineData("7 7", "AとBは同じ7人です。", "A and B are equal at 7 people.")]
    [InlineData("100 150", "Aの100人からBの150人へ、50人（50%）増えました。", "From 100 people in A to 150 people in B: up by 50 people (50%).")]
    [InlineData("0 5", "Aの0人からBの5人へ、5人増えました。", "From 0 people in A to 5 people in B: up by 5 people.")]
    [InlineData("8 9 4", "Aの8人からCの4人へ、4人（50%）減りました。最も多かったのはBの9人です。", "From 8 people in A to 4 people in C: down by 4 people (50%). The peak was 9 people in B.")]
    [InlineData("- 8 - 4", "Bの8人からDの4人へ、4人（50%）減りました。2つの時点は値がありません。", "From 8 people in B to 4 people in D: down by 4 people (50%). 2 points in time have no value.")]
    [InlineData("100000 100001", "Aの100,000人からBの100,001人へ、1人（<0.1%）増えました。", "From 100,000 people in A to 100,001 people in B: up by 1 people (<0.1%).")]
    public void A_trend_says_what_is_true(string values, string ja, string en) => Says(Make(ChartKind.Line, values), ja, en);

    [Fact]
    public void A_pyramid_of_nobody_names_no_largest_age()
    {
        var chart = Make(ChartKind.Pyramid, "0 0") with { Series = [new(new("男性", "Men"), [0, 0]), new(new("女性", "Women"), [0, null])] };

        Says(chart, "人口の値がありません。", "There is no population value.");
    }

    [Fact]
    public void Many_small_charts_count_who_rose_and_who_fell()
    {
        var chart = Make(ChartKind.Multiples, "1 2") with { Series = [Series("x", 1, 2), Series("y", 2, 1), Series("z", 1, 1), Series("w", 1, null)] };

        Says(chart, "AからBまでに、増えたのは1、減ったのは1、変わらないのは1です。", "From A to B, 1 rose, 1 fell and 1 stayed the same.");
    }

    [Fact]
    public void No_share_reads_nothing_where_there_is_something_or_all_where_something_is_left()
    {
        Assert.Equal("<0.1%", Numerals.Percent(0.0001));
        Assert.Equal(">99.9%", Numerals.Percent(0.9999));
        Assert.Equal("0%", Numerals.Percent(0));
        Assert.Equal("100%", Numerals.Percent(1));
    }

    private static ChartSeries Series(string name, params double?[] values) => new(LocalizedText.Same(name), [.. values]);

    private static Chart Make(ChartKind kind, string values)
    {
        ImmutableArray<double?> numbers = [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text == "-" ? (double?)null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
        return new Chart(kind, "x", new("題", "Subject"))
        {
            Unit = new("人", "people"),
            Categories = [.. numbers.Select((_, i) => LocalizedText.Same(((char)('A' + i)).ToString()))],
            Series = [new(new("数", "Count"), numbers)],
            IsAdditive = true,
        };
    }

    private static void Says(Chart chart, string ja, string en)
    {
        Assert.Equal(ja, ChartWords.Of(chart, Japanese).Sentence);
        Assert.Equal(en, ChartWords.Of(chart, English).Sentence);
    }

    private static Locale Load(Language language) => Locale.Load(language, new SiteFiles(SiteFolders.Own), new DiagnosticBag());
}
