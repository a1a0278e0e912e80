using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Acceptance.Write;

/// <summary>Rows of canonical text as batches, null where a cell is empty.</summary>
internal static class SampleBatches
{
    public static IEnumerable<Batch> Of(TableSchema schema, IReadOnlyList<string?[]> rows)
    {
        foreach (string?[][] chunk in rows.Chunk(TextBatch.Capacity))
        {
            var text = new TextBatchBuilder(0);
            foreach (string?[] _ in chunk)
            {
                text.BeginRow(1);
                text.EndRow();
            }

            yield return new Batch(
                text.Build(new Origin("sample.csv", null, [])),
                [.. schema.Fields.Select(field => new FieldBinding(field, [], 1, LocalizedText.Empty))],
                [.. schema.Fields.Select((field, index) => Column(field.Type, chunk.Select(row => row[index])))]);
        }
    }

    private static Column Column(ColumnType type, IEnumerable<string?> cells)
    {
        var builder = new ColumnBuilder(type);
        foreach (string? cell in cells)
        {
            if (cell is null)
            {
                builder.AddAbsent();
            }
            else
            {
                builder.Add(cell, Integer(type, cell), type == ColumnType.Number ? double.Parse(cell, CultureInfo.InvariantCulture) : 0);
            }
        }

        return builder.Build();
    }

    private static long Integer(ColumnType type, string cell) => type switch
    {
        ColumnType.Integer => long.Parse(cell, CultureInfo.InvariantCulture),
        ColumnType.Boolean => cell == "true" ? 1 : 0,
        ColumnType.Date => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1970, 1, 1).DayNumber,
        _ => 0,
    };
}
