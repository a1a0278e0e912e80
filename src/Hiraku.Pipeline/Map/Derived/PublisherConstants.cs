using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Map.Derived;

/// <summary>
/// Fields that the standard fills with the publisher itself. Where a place lies is not among them: a ward's lodge in the
/// mountains lies in another prefecture.
/// </summary>
internal static class PublisherConstants
{
    public static FieldBinding? Of(Field field, TableSchema schema, Publisher publisher) =>
        Value(field, schema, publisher) is { Length: > 0 } value
            ? new FieldBinding(field, [], 1, MapReasons.Publisher) { Constant = value }
            : null;

    private static string? Value(Field field, TableSchema schema, Publisher publisher)
    {
        string name = field.Name[(field.Name.LastIndexOf('_') + 1)..];
        bool isOfPlace = field.Name.StartsWith("所在地", StringComparison.Ordinal) || field.Name.Contains("所在地_", StringComparison.Ordinal);
        return name switch
        {
            "全国地方公共団体コード" or "都道府県コード又は市区町村コード" when !isOfPlace => publisher.Code,
            "地方公共団体名" => publisher.FullName,
            "都道府県名" when field.Name == name => publisher.Prefecture.Ja,
            "市区町村名" when field.Name == name => publisher.Name.Ja,
            "都道府県名" when IsOwnSchool(field, schema) => publisher.Prefecture.Ja,
            "市区町村名" when IsOwnSchool(field, schema) => publisher.Name.Ja,
            "全国地方公共団体コード" when IsOwnSchool(field, schema) => publisher.Code,
            _ => null,
        };
    }

    /// <summary>A municipality's own schools lie in it; where the schema has no address to tell otherwise and asks for the place, that is it.</summary>
    private static bool IsOwnSchool(Field field, TableSchema schema) =>
        field.IsRequired && field.Name.StartsWith("学校所在地_", StringComparison.Ordinal) && schema.Fields.All(other => other.Kind != FieldKind.Address);
}
