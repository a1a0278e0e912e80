using System.Globalization;
using System.Text;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>A table with the habits of a municipal one: constant codes, few kinds, names that repeat, unique numbers, long remarks.</summary>
internal static class MunicipalTable
{
    private static readonly string[] Towns = ["中央", "本町", "南町", "桜ケ丘", "緑が丘", "港町", "大手町", "栄町", "旭ヶ丘"];
    private static readonly string[] Kinds = ["公民館", "図書館", "小学校", "中学校", "体育館", "保育園", "消防署", "\u9AD9橋記念ホール"];
    private static readonly string[] Notes = ["", "", "夜間は守衛室へ連絡", "貸出可能、要連絡", "年末年始(12/29-1/3)は利用不可"];

    public static SampleTable Create(int rows)
    {
        Random random = new(20240401);
        return new(
        [
            Text("コード", rows, _ => "131148"),
            Text("ID", rows, row => row.ToString("D10", CultureInfo.InvariantCulture)),
            Text("名称", rows, _ => Pick(random, Towns) + Pick(random, Kinds)),
            Text("住所", rows, _ => $"東京都中野区{Pick(random, Towns)}{random.Next(1, 9)}-{random.Next(1, 40)}-{random.Next(1, 30)}"),
            Text("電話番号", rows, _ => $"03-{random.Next(3000, 7000)}-{random.Next(10_000):D4}"),
            Text("説明", rows, row => $"{new string('長', 30)}い説明{row:D8}"),
            Text("備考", rows, _ => Pick(random, Notes)),
            Numbers("緯度", ParquetType.Double, rows, _ => Math.Round(35 + random.NextDouble(), 6)),
            Numbers("人口", ParquetType.Int32, rows, _ => random.Next(5000)),
            Numbers("更新日", ParquetType.Date, rows, _ => 19_000 + random.Next(700)),
            Numbers("有無", ParquetType.Boolean, rows, _ => random.Next(2) == 0),
        ]);
    }

    private static SampleBytes Text(string name, int rows, Func<int, string> value)
    {
        byte[][] values = [.. Enumerable.Range(0, rows).Select(row => Encoding.UTF8.GetBytes(value(row)))];
        return new(new(name, ParquetType.Text), [.. values.Select(text => text.Length > 0)], values);
    }

    private static SampleColumn<T> Numbers<T>(string name, ParquetType type, int rows, Func<int, T> value)
        where T : unmanaged =>
        new(new(name, type), [.. Enumerable.Repeat(true, rows)], [.. Enumerable.Range(0, rows).Select(value)]);

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
