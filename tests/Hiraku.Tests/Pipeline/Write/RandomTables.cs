using System.Globalization;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Write;

/// <summary>Random tables with everything that is awkward to write: nulls, quotes, line ends, emoji, 髙, long texts.</summary>
internal static class RandomTables
{
    public static readonly TableSchema Schema = new("local/random",
    [
        new Field("ID", FieldKind.Identifier),
        new Field("名,称", FieldKind.Text),
        new Field("緯度", FieldKind.Latitude),
        new Field("経度", FieldKind.Longitude),
        new Field("数", FieldKind.Integer),
        new Field("可否", FieldKind.Boolean),
        new Field("日", FieldKind.Date),
    ])
    { IsNational = false };

    private static readonly string[] Pieces =
        ["a", "区", ",", "\"", "\n", "\r\n", "\\", "\t", " ", "髙", "\U00020BB7", "\U0001F469\u200D\U0001F4BB", "=1+1", "\u00A0", "'", "<b>", "0", "\u3099"];

    public static List<string?[]> Rows(TableSchema schema, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => schema.Fields.Select(field => Cell(field, random)).ToArray())];

    private static string? Cell(Field field, Random random) => random.Next(5) == 0 ? null : field.Type switch
    {
        ColumnType.Integer => random.NextInt64(-1_000_000_000_000, 1_000_000_000_000).ToString(CultureInfo.InvariantCulture),
        ColumnType.Number => (random.Next(-80_000_000, 80_000_000) / 1e6).ToString("0.######", CultureInfo.InvariantCulture),
        ColumnType.Boolean => random.Next(2) == 0 ? "true" : "false",
        ColumnType.Date => new DateOnly(1900, 1, 1).AddDays(random.Next(70_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Concat(Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 400 : 6)).Select(_ => Pieces[random.Next(Pieces.Length)])),
    };
}
