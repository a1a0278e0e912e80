namespace Hiraku.Model.Schemas;

/// <summary>The type a field is published as: JSON string, integer, number, boolean; a date is a string in JSON and a DATE in Parquet.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
}
