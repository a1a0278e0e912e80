using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Catalogue.OpenDataList;

/// <summary>Rows made by the program itself as a batch, typed by the schema.</summary>
internal static class OpenDataListBatch
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static Batch Of(TableSchema schema, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var text = new TextBatchBuilder(0);
        for (int row = 0; row < rows.Count; row++)
        {
            text.BeginRow(row + 1);
            text.EndRow();
        }

        return new Batch(
            text.Build(new Origin("catalogue", null, [])),
            [.. schema.Fields.Select(field => new FieldBinding(field, [], 1, LocalizedText.Same("catalogue")))],
            [.. schema.Fields.Select(field => Column(field, rows))]);
    }

    private static Column Column(Field field, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var builder = new ColumnBuilder(field.Type);
        foreach (Dictionary<string, string> row in rows)
        {
            Add(builder, field.Type, row.GetValueOrDefault(field.Name, ""));
        }

        return builder.Build();
    }

    private static void Add(ColumnBuilder builder, ColumnType type, string text)
    {
        if (text.Length == 0)
        {
            builder.AddAbsent();
        }
        else if (type == ColumnType.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            builder.Add(text, day.DayNumber - Epoch.DayNumber, 0);
        }
        else if (type == ColumnType.Integer && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer))
        {
            builder.Add(text, integer, 0);
        }
        else if (type == ColumnType.Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            builder.Add(text, 0, number);
        }
        else if (type == ColumnType.Text)
        {
            builder.AddText(text);
        }
        else
        {
            builder.AddAbsent();
        }
    }
}
