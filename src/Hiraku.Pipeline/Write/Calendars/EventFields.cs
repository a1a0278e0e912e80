using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Write.Calendars;

/// <summary>Which fields of a schema make an event; -1 where there is none.</summary>
internal sealed record EventFields(int Id, int Name, int StartDay, int EndDay, int StartTime, int EndTime, int Url)
{
    public ImmutableArray<int> Place { get; init; } = [];

    public ImmutableArray<int> Description { get; init; } = [];

    public int Latitude { get; init; } = -1;

    public int Longitude { get; init; } = -1;

    /// <summary>The fields, or null where the table is no list of events.</summary>
    public static EventFields? Of(TableSchema schema)
    {
        int name = First(schema, "イベント名", "名称");
        int start = First(schema, "開始日");
        if (schema.Shape != DataShape.Events || name < 0 || start < 0 || schema.Fields[start].Type != ColumnType.Date)
        {
            return null;
        }

        return new EventFields(
            First(schema, "ID"), name, start, Date(schema, "終了日"), First(schema, "開始時間"), First(schema, "終了時間"), First(schema, "コンテンツURL", "URL"))
        {
            Place = All(schema, "場所名称", "所在地_連結表記", "住所"),
            Description = All(schema, "概要", "説明", "開始日時特記事項", "料金(詳細)"),
            Latitude = IndexOf(schema, FieldKind.Latitude),
            Longitude = IndexOf(schema, FieldKind.Longitude),
        };
    }

    private static int First(TableSchema schema, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (schema.IndexOf(name) is int index and >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    private static int Date(TableSchema schema, string name)
    {
        int index = schema.IndexOf(name);
        return index >= 0 && schema.Fields[index].Type == ColumnType.Date ? index : -1;
    }

    private static ImmutableArray<int> All(TableSchema schema, params IEnumerable<string> names) =>
        [.. names.Select(schema.IndexOf).Where(index => index >= 0)];

    private static int IndexOf(TableSchema schema, FieldKind kind) =>
        schema.Fields.FirstOrDefault(field => field.Kind == kind) is { } field ? schema.IndexOf(field.Name) : -1;
}
