using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Encodings;
using Hiraku.Parquet.Format;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Columns;

/// <summary>True and false: BOOLEAN, one bit a value.</summary>
internal sealed class BooleanColumnWriter(ParquetColumn column, PageScratch scratch) : ColumnWriter(column, scratch)
{
    private readonly Pile<bool> _staged = new();
    private readonly Pile<bool> _page = new();
    private bool _anyFalse;
    private bool _anyTrue;

    public override long BufferedBytes => base.BufferedBytes + _page.Count;

    protected override bool IsPageFull => false;

    public void Stage(ReadOnlySpan<bool> values, ReadOnlySpan<bool> present)
    {
        StageRows(values.Length, present);
        _staged.Add(values);
    }

    protected override int Take(int start, int end)
    {
        ReadOnlySpan<bool> levels = Levels(start, end);
        ReadOnlySpan<bool> values = _staged.Items[start..end];
        for (int row = 0; row < values.Length; row++)
        {
            if (levels.IsEmpty || levels[row])
            {
                _page.Add(values[row]);
            }
        }

        return values.Length;
    }

    protected override void DropStagedValues(int rows) => _staged.DropFirst(rows);

    protected override PageEncoding MovePageTo(Pile<byte> page)
    {
        _anyFalse |= _page.Items.Contains(false);
        _anyTrue |= _page.Items.Contains(true);
        LevelEncoder.WriteBits(_page.Items, page);
        _page.Clear();
        return PageEncoding.Plain;
    }

    protected override WrittenChunk MoveTo(ChunkPages pages, long nulls, Stream stream, long position)
    {
        Bound? min = _anyFalse ? new([0], true) : _anyTrue ? new([1], true) : null;
        Bound? max = _anyTrue ? new([1], true) : _anyFalse ? new([0], true) : null;
        _anyFalse = _anyTrue = false;
        return pages.MoveTo(stream, position, default, 0, new(nulls, min, max));
    }
}
