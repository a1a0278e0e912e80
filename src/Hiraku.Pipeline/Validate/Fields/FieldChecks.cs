using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Text.Patterns;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>Compiles what a schema says of its fields into the checks of their cells.</summary>
public static class FieldChecks
{
    public static IEnumerable<ICheck> Of(TableSchema schema) => schema.Fields.SelectMany((field, index) => Of(field, index, schema));

    private static bool NamesRow(TableSchema schema, Field field) =>
        (schema.Shape == DataShape.Places && field.Name == "名称") || (schema.Shape == DataShape.Events && field.Name == "イベント名");

    private static IEnumerable<ICheck> Of(Field field, int index, TableSchema schema)
    {
        yield return new PresenceCheck(index, field, NamesRow(schema, field));
        if (field.Type == ColumnType.Text)
        {
            yield return new GarbledCheck(index, field);
        }

        if (field.Pattern is not null && field.Type is ColumnType.Text or ColumnType.Date && Pattern.Compile(field.Pattern) is { } pattern)
        {
            yield return field.Kind == FieldKind.Time ? new TimeCheck(index, field, pattern, RemarksOn(schema, index)) : new PatternCheck(index, field, pattern);
        }

        if (AllowedOf(field) is { IsEmpty: false } allowed)
        {
            yield return new AllowedCheck(index, field, allowed);
        }

        if ((field.MinLength is not null || field.MaxLength is not null) && field.Type is ColumnType.Text or ColumnType.Date)
        {
            yield return new LengthCheck(index, field);
        }

        if ((field.Minimum is not null || field.Maximum is not null) && field.Type is ColumnType.Integer or ColumnType.Number)
        {
            yield return new RangeCheck(index, field);
        }
    }

    /// <summary>The next field for remarks on days and times.</summary>
    private static Field? RemarksOn(TableSchema schema, int time) =>
        schema.Fields.Skip(time).FirstOrDefault(field => field.Name.Contains("特記事項", StringComparison.Ordinal));

    private static ImmutableArray<string> AllowedOf(Field field) =>
        field.Allowed.IsEmpty ? [.. field.Codes?.Entries.Select(entry => entry.Code) ?? []] : field.Allowed;
}
