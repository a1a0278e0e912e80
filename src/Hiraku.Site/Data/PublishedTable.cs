using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Site.Data;

/// <summary>The rows of one dataset as they were published, held by column.</summary>
public sealed record PublishedTable(TableSchema Schema, ImmutableArray<PublishedColumn> Columns, int RowCount)
{
    /// <summary>Rows beyond which a column of nearly unique texts is no longer kept.</summary>
    public const int LargeAt = 50_000;

    public static PublishedTable Empty(TableSchema schema) => new(schema, [.. schema.Fields.Select(field => new PublishedColumn(field))], 0);

    /// <summary>The same table, told which of its empty cells are hidden counts.</summary>
    public PublishedTable WithHidden(IReadOnlyDictionary<string, ImmutableArray<int>> hidden)
    {
        foreach (PublishedColumn column in Columns.Where(column => hidden.ContainsKey(column.Field.Name)))
        {
            column.Hidden = hidden[column.Field.Name].ToHashSet();
        }

        return this;
    }

    public PublishedColumn? Column(string? name) => Columns.FirstOrDefault(column => column.Field.Name == name);

    public PublishedColumn? First(Func<Field, bool> wanted) => Columns.FirstOrDefault(column => wanted(column.Field) && column.Filled > 0);
}
