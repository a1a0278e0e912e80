using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese;

/// <summary>Cells that need nothing cost no memory. They are measured alone: beside other tests the runtime puts optimising off.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class CleanPathTests
{
    [Fact]
    public void Asking_whether_a_clean_cell_is_clean_allocates_nothing() => AssertNothing(() =>
        JapaneseText.IsClean("東京都練馬区役所 本庁舎1階ロビー", TextPolicy.Name) && JapaneseText.IsClean("NERIMA-001", TextPolicy.Code)
        && Kana.IsCanonical("ネリマクヤクショ") && JapaneseDate.IsCanonical("2026-03-31") && TimeOfDay.IsCanonical("09:30")
        && PhoneNumber.IsCanonical("03-3993-1111") && PostalCode.IsCanonical("1768501") && MunicipalityCode.IsCanonical("131202")
        && CorporateNumber.IsCanonical("3000020131202") && JapaneseNumber.IsCanonical("139600000") && Weekdays.IsCanonical("月火水木金")
        && EmailAddress.IsCanonical("koho@city.example.lg.jp") && WebAddress.IsCanonical("https://www.city.example.lg.jp/") && Presence.IsCanonical("有")
        && MultiValue.IsCanonical("英語;中国語;韓国語") && Longitude.IsCanonical("139.652198") && TimeRange.IsCanonical("09:00/17:00")
        && Latitude.IsCanonical("35.735605") && Period.IsCanonical("2024-04-01/2025-03-31") && FiscalYear.IsCanonical("FY2024"));

    [Fact]
    public void Reading_a_clean_value_type_allocates_nothing() => AssertNothing(() =>
        JapaneseDate.Read("2026-03-31").Status == ReadingStatus.Clean && TimeOfDay.Read("09:30").Status == ReadingStatus.Clean
        && JapaneseNumber.Read("1234.5").Status == ReadingStatus.Clean && JapaneseInteger.Read("1234").Status == ReadingStatus.Clean
        && Coordinates.Read("35.735605", "139.652198").Status == ReadingStatus.Clean && JapaneseBoolean.Read("TRUE").Status == ReadingStatus.Clean
        && Presence.Read("有").Status == ReadingStatus.Clean && JapaneseDate.Read("令和6年4月1日").HasValue && PersonalData.Find("練馬区役所").Count == 0
        && JapaneseNumber.Read("１，２３４").Value == 1234 && JapaneseBoolean.Read("○").Value);

    [Fact]
    public void Reading_a_changed_value_type_allocates_nothing() => AssertNothing(() =>
        TimeOfDay.Read("午後５時３０分").HasValue && Latitude.Read("北緯35度44分8.2秒").HasValue && JapaneseDate.Read("Ｒ６．４．１").HasValue
        && Weekdays.Read("月・水・金").HasValue && JapaneseInteger.Read("△1,234").Value == -1234 && JapaneseBoolean.Read("要相談").Rule == "partial");

    // Code that is not yet optimised may box; what counts is what stays once the compiler has settled.
    private static void AssertNothing(Func<bool> clean)
    {
        long allocated = long.MaxValue;
        for (int round = 0; round < 100 && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                Assert.True(clean());
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Thread.Sleep(allocated > 0 ? 20 : 0);
        }

        Assert.Equal(0, allocated);
    }
}

[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
