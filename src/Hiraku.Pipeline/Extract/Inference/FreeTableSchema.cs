using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Extract.Inference;

/// <summary>Writes down a schema for a dataset that follows no national one: its fields, each with the kind its values show.</summary>
public static class FreeTableSchema
{
    /// <summary>
    /// Where <c>columns:</c> lists any, those and no others are published; where it lists none, all but the ignored ones are,
    /// under the guard of the privacy check.
    /// </summary>
    public static TableSchema Infer(Dataset dataset, RawTable raw)
    {
        ImmutableArray<Field> fields = dataset.Columns.IsEmpty
            ? [.. raw.Headers.Where(header => !dataset.Ignore.Contains(header)).Select(header => new Field(header, Profile(raw, header).Kind))]
            : [.. dataset.Columns.Select(column => Listed(column, raw))];
        bool places = fields.Any(field => field.Kind == FieldKind.Latitude) && fields.Any(field => field.Kind == FieldKind.Longitude);
        return new TableSchema("local/" + dataset.Id, fields)
        {
            Title = dataset.Title,
            Description = dataset.Description.Ja,
            Standard = new("独自の表", "Local table"),
            Shape = places ? DataShape.Places : DataShape.Records,
            Key = dataset.Key,
            IsNational = false,
        };
    }

    private static Field Listed(ColumnMapping column, RawTable raw)
    {
        string header = column.From.Length == 1 ? column.From[0] : column.From.IsEmpty ? column.Field : "";
        bool told = FieldKinds.TryParse(column.Kind ?? "", out FieldKind kind);
        bool untouched = column.Value is null && column.Values is null;
        return new Field(column.Field, told ? kind : untouched ? Profile(raw, header).Kind : FieldKind.Text)
        {
            Label = column.Label ?? LocalizedText.Same(column.Field),
            Unit = column.Unit,
            Requirement = Requirement.Optional,
        };
    }

    private static ColumnProfile Profile(RawTable raw, string header)
    {
        int column = raw.Headers.IndexOf(header);
        return ColumnInference.Infer(header, column < 0 ? [] : raw.Sample[column]);
    }
}
