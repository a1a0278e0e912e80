using BenchmarkDotNet.Attributes;
using Hiraku.Bench;
using Hiraku.Bench.Data;
using Hiraku.Bench.Work;
using Hiraku.Japanese;

namespace Hiraku.MicroBench;

/// <summary>Each reader of Hiraku.Japanese over the cells of its column in the benchmark's table, as departments wrote them; time per cell.</summary>
[MemoryDiagnoser]
public class Readings
{
    private const int Rows = 5_000;
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
