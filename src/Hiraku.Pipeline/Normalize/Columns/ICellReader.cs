using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>Reads the cells of one kind of field. Holds no state between cells.</summary>
internal interface ICellReader
{
    /// <summary>Adds the cell as it stands where it is canonical already, without allocating; false where it must be read.</summary>
    bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column);

    CellReading Read(ReadOnlySpan<char> text);
}
