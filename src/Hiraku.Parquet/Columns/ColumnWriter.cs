using System.Buffers.Binary;
using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;
using Hiraku.Parquet.Format;

namespace Hiraku.Parquet.Columns;

/// <summary>Takes the rows of one column as they come, keeps them until their row group is known, and cuts them into pages.</summary>
internal abstract class ColumnWriter(ParquetColumn column, PageScratch scratch)
{
    private readonly Pile<bool> _stagedLevels = new();
    private readonly Pile<bool> _pageLevels = new();
    private readonly ChunkPages _pages = new(scratch);
    private int _pageRows;
    private long _nulls;

    public int StagedRows { get; private set; }

    /// <summary>What the row group holds in memory; counted from its rows alone, since it decides where the row group ends.</summary>
    public virtual long BufferedBytes => _pages.BufferedBytes + _pageLevels.Count;

    protected bool HasNumberedPages => _pages.HasNumbers;

    /// <summary>Whether the open page has to be closed before its rows are many.</summary>
    protected abstract bool IsPageFull { get; }

    /// <summary>Moves staged rows into row-group pages.</summary>
    public void Encode(int start, int end)
    {
        while (start < end)
        {
            int taken = Take(start, Math.Min(end, start + PageLimits.Rows - _pageRows));
            if (column.Optional)
            {
                _pageLevels.Add(_stagedLevels.Items.Slice(start, taken));
            }

            _pageRows += taken;
            start += taken;
            if (_pageRows == PageLimits.Rows || IsPageFull)
            {
                CutPage();
            }
        }
    }

    /// <summary>Forgets staged rows that were encoded.</summary>
    public void DropStaged(int rows)
    {
        StagedRows -= rows;
        if (column.Optional)
        {
            _stagedLevels.DropFirst(rows);
        }

        DropStagedValues(rows);
    }

    /// <summary>Writes this column's part of the row group and starts the next.</summary>
    public WrittenChunk MoveTo(Stream stream, long position)
    {
        CutPage();
        WrittenChunk written = MoveTo(_pages, _nulls, stream, position);
        _nulls = 0;
        return written;
    }

    protected void StageRows(int rows, ReadOnlySpan<bool> present)
    {
        if (!present.IsEmpty && present.Length != rows)
        {
            throw new ArgumentException($"Column '{column.Name}': {rows} values, but {present.Length} marks of presence.");
        }

        StagedRows += rows;
        if (!column.Optional)
        {
            RequireAll(present);
        }
        else if (present.IsEmpty)
        {
            _stagedLevels.Fill(true, rows);
        }
        else
        {
            _stagedLevels.Add(present);
        }
    }

    /// <summary>The marks of presence of staged rows; empty when all are present by definition.</summary>
    protected ReadOnlySpan<bool> Levels(int start, int end) =>
        column.Optional ? _stagedLevels.Items[start..end] : default;

    /// <summary>Takes staged rows into the open page; fewer than asked for when the page is full before.</summary>
    protected abstract int Take(int start, int end);

    protected abstract void DropStagedValues(int rows);

    /// <summary>Appends the values of the open page and empties it.</summary>
    protected abstract PageEncoding MovePageTo(Pile<byte> page);

    protected abstract WrittenChunk MoveTo(ChunkPages pages, long nulls, Stream stream, long position);

    private void RequireAll(ReadOnlySpan<bool> present)
    {
        if (present.Contains(false))
        {
            throw new ArgumentException($"Column '{column.Name}' is required, but a row has no value.");
        }
    }

    private void CutPage()
    {
        if (_pageRows == 0)
        {
            return;
        }

        Pile<byte> page = scratch.Page;
        page.Clear();
        if (column.Optional)
        {
            page.Fill(0, sizeof(int));
            LevelEncoder.Write(_pageLevels.Items, page);
            BinaryPrimitives.WriteInt32LittleEndian(page.Patch(0, sizeof(int)), page.Count - sizeof(int));
            _nulls += _pageLevels.Items.Count(false);
            _pageLevels.Clear();
        }

        PageEncoding encoding = MovePageTo(page);
        _pages.AddScratchPage(_pageRows, encoding);
        _pageRows = 0;
    }
}
