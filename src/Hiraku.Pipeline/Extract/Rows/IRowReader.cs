namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>Reads rows from the top, once.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>Fills <paramref name="row"/> with the next row that exists; false at the end, or where a fault in the bag stopped it.</summary>
    bool Read(Row row);
}
