using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Format;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Columns;

/// <summary>The finished pages of one column, kept until its row group is written.</summary>
internal sealed class ChunkPages(PageScratch scratch)
{
    private readonly BlockList _data = new(scratch.Blocks);
    private long _values;
    private long _size;
    private int _plain;
    private int _dictionary;

    public bool HasNumbers => _dictionary > 0;

    public long BufferedBytes => _data.Reserved;

    /// <summary>Adds the page that was put together in the scratch.</summary>
    public void AddScratchPage(int values, PageEncoding encoding)
    {
        int size = scratch.Page.Count;
        ReadOnlySpan<byte> page = scratch.Compress(scratch.Page.Items);
        scratch.Header.Clear();
        PageHeader.WriteData(scratch.Header, values, encoding, size, page.Length);
        _data.Add(scratch.Header.Items);
        _data.Add(page);
        _values += values;
        _size += scratch.Header.Count + size;
        _plain += encoding == PageEncoding.Plain ? 1 : 0;
        _dictionary += encoding == PageEncoding.Plain ? 0 : 1;
    }

    /// <summary>Writes the dictionary, if pages need one, and the pages; empties the chunk for the next row group.</summary>
    public WrittenChunk MoveTo(Stream stream, long position, ReadOnlySpan<byte> dictionary, int entries, ColumnStatistics statistics)
    {
        long dictionaryBytes = 0;
        if (_dictionary > 0)
        {
            ReadOnlySpan<byte> page = scratch.Compress(dictionary);
            scratch.Header.Clear();
            PageHeader.WriteDictionary(scratch.Header, entries, dictionary.Length, page.Length);
            stream.Write(scratch.Header.Items);
            stream.Write(page);
            dictionaryBytes = scratch.Header.Count + page.Length;
            _size += scratch.Header.Count + dictionary.Length;
        }

        WrittenChunk written = new(
            _values,
            _dictionary > 0 ? position : null,
            position + dictionaryBytes,
            _size,
            dictionaryBytes + _data.Length,
            _plain,
            _dictionary,
            statistics);
        _data.MoveTo(stream);
        _values = _size = _plain = _dictionary = 0;
        return written;
    }
}
