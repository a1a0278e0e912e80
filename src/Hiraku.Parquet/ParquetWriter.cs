using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Columns;
using Hiraku.Parquet.Format;

namespace Hiraku.Parquet;

/// <summary>
/// Writes an Apache Parquet file (parquet-format 2.11) in one pass to a stream that need not seek.
/// Rows come in batches, column by column; the bytes written depend on the rows alone, not on the batches.
/// </summary>
public sealed class ParquetWriter : IDisposable
{
    // A row group may end after so many rows, so this is also how finely its size is kept.
    private const int StripeRows = 1024;

    private readonly Stream _stream;
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly ParquetOptions _options;
    private readonly ColumnWriter[] _writers;
    private readonly DecimalStager?[] _decimals;
    private readonly BoundsFinder? _bounds;
    private readonly List<KeyValuePair<string, string>> _pairs;
    private readonly List<WrittenRowGroup> _rowGroups = [];
    private int _groupRows;
    private int _waiting;
    private long _position;
    private bool _finished;

    /// <summary>Starts a file; the stream stays the caller's and is not closed.</summary>
    public ParquetWriter(Stream stream, IReadOnlyList<ParquetColumn> columns, ParquetOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        ColumnRules.Check(columns, options);
        PageScratch scratch = new(options.Compression);
        _stream = stream;
        _columns = columns;
        _options = options;
        _writers = [.. columns.Select(column => ColumnWriters.For(column, scratch))];
        _decimals = [.. columns.Select((column, index) => DecimalStager.For(column, _writers[index]))];
        _bounds = BoundsFinder.For(columns, options.Geo);
        _pairs = [.. options.KeyValueMetadata ?? []];
        Write("PAR1"u8);
    }

    /// <summary>Rows of one text or JSON column: value <c>i</c> is <c>utf8[offsets[i]..offsets[i + 1]]</c>.</summary>
    /// <param name="column">The column's place.</param>
    /// <param name="utf8">Valid UTF-8; it is not checked.</param>
    /// <param name="offsets">One more than there are rows, never falling.</param>
    /// <param name="present">Which rows have a value; empty when all have.</param>
    public void WriteText(int column, ReadOnlySpan<byte> utf8, ReadOnlySpan<int> offsets, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Text, ParquetType.Json);
        ((ByteColumnWriter)_writers[column]).Stage(utf8, offsets, present);
    }

    /// <summary>Rows of one binary column, laid out as <see cref="WriteText"/> has them.</summary>
    public void WriteBinary(int column, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Binary, ParquetType.Binary);
        ((ByteColumnWriter)_writers[column]).Stage(bytes, offsets, present);
        _bounds?.See(column, bytes, offsets, present);
    }

    /// <summary>Rows of one integer column of 32 bits, or of one date column as days since 1970-01-01.</summary>
    public void WriteInt32(int column, ReadOnlySpan<int> values, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Int32, ParquetType.Date);
        ((FixedColumnWriter<int>)_writers[column]).Stage(values, present);
    }

    /// <summary>Rows of one integer column of 64 bits, or of one time or timestamp column in microseconds.</summary>
    public void WriteInt64(int column, ReadOnlySpan<long> values, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Int64, ParquetType.Time, ParquetType.Timestamp);
        ((FixedColumnWriter<long>)_writers[column]).Stage(values, present);
    }

    /// <summary>Rows of one floating-point column.</summary>
    public void WriteDouble(int column, ReadOnlySpan<double> values, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Double);
        ((FixedColumnWriter<double>)_writers[column]).Stage(values, present);
    }

    /// <summary>Rows of one column of true and false.</summary>
    public void WriteBoolean(int column, ReadOnlySpan<bool> values, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Boolean);
        ((BooleanColumnWriter)_writers[column]).Stage(values, present);
    }

    /// <summary>Rows of one decimal column; a value that the column's precision and scale cannot hold exactly is refused.</summary>
    public void WriteDecimal(int column, ReadOnlySpan<decimal> values, ReadOnlySpan<bool> present)
    {
        Require(column, ParquetType.Decimal);
        _decimals[column]!.Stage(values, present);
    }

    /// <summary>Adds a pair to the footer's metadata after those of the options; possible until the end.</summary>
    public void AddMetadata(string key, string value) => _pairs.Add(new(key, value));

    /// <summary>Ends a batch: every column must have got so many rows since the last one.</summary>
    public void EndBatch(int rows)
    {
        CheckOpen();
        for (int column = 0; column < _writers.Length; column++)
        {
            if (_writers[column].StagedRows - _waiting != rows)
            {
                throw new InvalidOperationException(
                    $"Column '{_columns[column].Name}' got {_writers[column].StagedRows - _waiting} rows in a batch of {rows}.");
            }
        }

        _waiting += rows;
        EncodeStripes();
    }

    /// <summary>Writes what is left and the footer; the stream is complete then.</summary>
    public void Finish()
    {
        EndBatch(0);
        Encode(0, _waiting);
        CloseRowGroup();
        if (_options.Geo is { } geo)
        {
            _pairs.Add(new("geo", geo.ToJson(_bounds?.Found)));
        }

        Pile<byte> footer = new();
        new FileFooter(_columns, _options).Write(footer, _rowGroups, _pairs);
        int length = footer.Count;
        BitConverter.TryWriteBytes(footer.Reserve(sizeof(int)), length);
        footer.Advance(sizeof(int));
        footer.Add("PAR1"u8);
        Write(footer.Items);
        _stream.Flush();
        _finished = true;
    }

    /// <summary>Ends the writing; a file that was not finished stays without a footer and cannot be read.</summary>
    public void Dispose() => _finished = true;

    private void EncodeStripes()
    {
        int done = 0;
        while (Math.Min(StripeRows, _options.RowGroupRows - _groupRows) is int stripe && _waiting - done >= stripe)
        {
            Encode(done, done + stripe);
            done += stripe;
            if (_groupRows >= _options.RowGroupRows || _writers.Sum(writer => writer.BufferedBytes) >= _options.RowGroupBytes)
            {
                CloseRowGroup();
            }
        }

        if (done > 0)
        {
            _waiting -= done;
            Array.ForEach(_writers, writer => writer.DropStaged(done));
        }
    }

    private void Encode(int start, int end)
    {
        foreach (ColumnWriter writer in _writers)
        {
            writer.Encode(start, end);
        }

        _groupRows += end - start;
    }

    private void CloseRowGroup()
    {
        if (_groupRows == 0)
        {
            return;
        }

        WrittenChunk[] chunks = new WrittenChunk[_writers.Length];
        for (int column = 0; column < chunks.Length; column++)
        {
            chunks[column] = _writers[column].MoveTo(_stream, _position);
            _position += chunks[column].CompressedSize;
        }

        _rowGroups.Add(new(_groupRows, chunks));
        _groupRows = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }

    private void Require(int column, params ReadOnlySpan<ParquetType> types)
    {
        CheckOpen();
        if (!types.Contains(_columns[column].Type))
        {
            throw new InvalidOperationException($"Column '{_columns[column].Name}' holds {_columns[column].Type}.");
        }
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_finished, this);
}
