using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Write;

/// <summary>Tables for tests: rows of canonical text, null where a cell is empty.</summary>
internal static class Tables
{
    public static readonly Publisher Publisher =
        new("131202", new LocalizedText("練馬区", "Nerima City"), new LocalizedText("東京都", "Tokyo"), null);

    public static readonly Project Project = new("", Publisher, new SiteSettings(
        new LocalizedText("練馬区オープンデータ", "Nerima Open Data"), "https://opendata.example.lg.jp/", ["ja", "en"], "CC-BY-4.0", null));

    public static readonly Dataset Aed = new("aed", "")
    {
        Title = new LocalizedText("AED設置箇所一覧", "AED locations"),
        Department = new LocalizedText("危機管理室", "Crisis management"),
        Schema = "jichitai-2023/aed",
    };

    public static readonly TableSchema Places = new("jichitai-2023/aed",
    [
        new Field("ID", FieldKind.Identifier) { Requirement = Requirement.Required },
        new Field("名称", FieldKind.Name) { Requirement = Requirement.Required, Label = new LocalizedText("名称", "Name") },
        new Field("緯度", FieldKind.Latitude) { Minimum = -90, Maximum = 90 },
        new Field("経度", FieldKind.Longitude),
        new Field("台数", FieldKind.Integer) { Minimum = 0 },
        new Field("小児対応", FieldKind.Boolean),
        new Field("更新日", FieldKind.Date),
    ])
    { Key = ["ID"] };

    public static TableSchema Of(params ReadOnlySpan<Field> fields) => new("local/t", [.. fields]) { IsNational = false };

    public static string?[] Place(string id, string? name) => [id, name, "35.735600", "139.651700", "2", "true", "2025-04-01"];

    public static MemoryOutput Publish(TableSchema schema, IReadOnlyList<string?[]> rows, int batchSize = TextBatch.Capacity, params string[] formats) =>
        Publish(Aed, schema, rows, batchSize, out _, formats);

    public static MemoryOutput Publish(
        Dataset dataset, TableSchema schema, IReadOnlyList<string?[]> rows, int batchSize, out ImmutableArray<Distribution> files, params string[] formats)
    {
        var output = new MemoryOutput();
        WriteSettings settings = formats.Length == 0 ? WriteSettings.All : WriteSettings.Only(formats);
        using TableWriters writers = TableWriters.Open(output, schema, dataset, Project, settings);
        foreach (Batch batch in Batches(schema, rows, batchSize))
        {
            using (batch)
            {
                writers.Write(batch);
            }
        }

        files = writers.Finish();
        return output;
    }

    public static IEnumerable<Batch> Batches(TableSchema schema, IReadOnlyList<string?[]> rows, int size)
    {
        for (int start = 0; start < rows.Count; start += size)
        {
            yield return Batch(schema, [.. rows.Skip(start).Take(size)], start);
        }
    }

    public static Batch Batch(TableSchema schema, IReadOnlyList<string?[]> rows, int start = 0)
    {
        var text = new TextBatchBuilder(schema.Fields.Length);
        for (int row = 0; row < rows.Count; row++)
        {
            text.BeginRow(start + row + 2);
            foreach (string? cell in rows[row])
            {
                text.Add(cell);
            }

            text.EndRow();
        }

        ImmutableArray<int> columns = [.. Enumerable.Range(0, schema.Fields.Length)];
        ImmutableArray<FieldBinding> bindings = [.. schema.Fields.Select((field, index) => new FieldBinding(field, [index], 1, LocalizedText.Same("exact")))];
        return new Batch(text.Build(new Origin("t.csv", null, columns)), bindings, [.. schema.Fields.Select((field, index) => Column(field, rows, index))]);
    }

    private static Column Column(Field field, IReadOnlyList<string?[]> rows, int index)
    {
        var builder = new ColumnBuilder(field.Type);
        foreach (string?[] row in rows)
        {
            if (row[index] is not { } cell)
            {
                builder.AddAbsent();
                continue;
            }

            long integer = field.Type switch
            {
                ColumnType.Integer => long.Parse(cell, CultureInfo.InvariantCulture),
                ColumnType.Boolean => cell == "true" ? 1 : 0,
                ColumnType.Date => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1970, 1, 1).DayNumber,
                _ => 0,
            };
            double number = field.Type == ColumnType.Number ? double.Parse(cell, CultureInfo.InvariantCulture) : 0;
            builder.Add(cell, integer, number);
        }

        return builder.Build();
    }
}
