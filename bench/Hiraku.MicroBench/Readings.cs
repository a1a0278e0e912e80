using BenchmarkDotNet.Attributes;
using Hiraku.Bench;
using Hiraku.Bench.Data;
using Hiraku.Bench.Work;
using Hiraku.Japanese;

namespace Hiraku.MicroBench;

/// <summary>Each reader of Hiraku.Japanese over the cells of its column in the benchmark's table, as departments wrote them; time per cell. Kinds that the table lacks read one cell.</summary>
[MemoryDiagnoser]
public class Readings
{
    private const int Rows = 5_000;

    private static readonly (string Kind, string Cell)[] Samples =
    [
        (nameof(AddressInWard), "東京都練馬区豊玉北６丁目１２番１号　練馬ビル３階"),
        (nameof(Hours), "月～金 9:00～17:00（祝日を除く）"),
        (nameof(Range), "午前9時から午後5時まで"),
        (nameof(Span), "令和6年4月1日～令和7年3月31日"),
        (nameof(Fiscal), "令和６年度"),
        (nameof(Several), "英語、中国語、韓国語"),
        (nameof(Point), "35.735605，139.652198"),
        (nameof(Whole), "１，２３４"),
        (nameof(YesOrNo), "○"),
    ];

    private static readonly AddressOptions Ward = new(new TownList(Enumerable.Range(1, 6).Select(chome => new Hiraku.Japanese.Town($"豊玉北{"一二三四五六"[chome - 1]}丁目"))), "東京都", "練馬区");
    private readonly Dictionary<string, string[]> _cells = new(StringComparer.Ordinal);

    [GlobalSetup]
    public void Draw()
    {
        Folders folders = Folders.Find(null);
        WorkPlan plan = WorkPlan.Load(folders.Work("aed"));
        Cell[][] rows = [.. DataSetWriter.Rows(new DataSet("aed", Rows, folders.Data))];
        for (int i = 0; i < plan.Columns.Length; i++)
        {
            _cells[plan.Columns[i].Name] = [.. rows.Select(row => row[i].Written)];
        }

        foreach ((string kind, string cell) in Samples)
        {
            _cells[kind] = [.. Enumerable.Repeat(cell, Rows)];
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Name() => Count("名称", static text => JapaneseText.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int KanaName() => Count("名称_カナ", static text => Kana.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int AddressOfPlace() => Count("所在地_連結表記", static text => Address.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int LatitudeOfPlace() => Count("緯度", static text => Latitude.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Height() => Count("高度の値", static text => JapaneseNumber.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Telephone() => Count("電話番号", static text => PhoneNumber.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Postal() => Count("郵便番号", static text => PostalCode.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int DaysOpen() => Count("利用可能曜日", static text => Weekdays.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Opening() => Count("開始時間", static text => TimeOfDay.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int ForChildren() => Count("小児対応設備の有無", static text => Presence.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Updated() => Count("更新日", static text => JapaneseDate.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Longitudes() => Count("経度", static text => Longitude.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Web() => Count("URL", static text => WebAddress.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Mail() => Count("メールアドレス", static text => EmailAddress.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Municipality() => Count("全国地方公共団体コード", static text => MunicipalityCode.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Corporation() => Count("法人番号", static text => CorporateNumber.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Remarks() => Count("備考", static text => JapaneseText.Read(text, TextPolicy.Plain).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Missing() => Count("備考", static text => MissingMark.Is(text));

    [Benchmark(OperationsPerInvoke = Rows)]
    public int AddressInWard() => Count(nameof(AddressInWard), static text => Address.Read(text, Ward).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Hours() => Count(nameof(Hours), static text => OpeningHours.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Range() => Count(nameof(Range), static text => TimeRange.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Span() => Count(nameof(Span), static text => Period.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Fiscal() => Count(nameof(Fiscal), static text => FiscalYear.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Several() => Count(nameof(Several), static text => MultiValue.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Point() => Count(nameof(Point), static text => Coordinates.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Whole() => Count(nameof(Whole), static text => JapaneseInteger.Read(text).HasValue);

    [Benchmark(OperationsPerInvoke = Rows)]
    public int YesOrNo() => Count(nameof(YesOrNo), static text => JapaneseBoolean.Read(text).HasValue);

    private int Count(string column, Func<string, bool> isRead)
    {
        int read = 0;
        foreach (string cell in _cells[column])
        {
            read += isRead(cell) ? 1 : 0;
        }

        return read;
    }
}
