using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Hiraku.Pipeline.Collect.Database;

/// <summary>The rows of a query as a stream of CSV (UTF-8, every cell quoted), made as it is read.</summary>
internal sealed class RowsAsCsvStream(DbDataReader rows, CancellationToken ct) : Stream
{
    private readonly StringBuilder line = new();
    private byte[] block = [];
    private int read;
    private bool begun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (read == block.Length && !NextLine())
        {
            return 0;
        }

        int length = Math.Min(count, block.Length - read);
        block.AsSpan(read, length).CopyTo(buffer.AsSpan(offset));
        read += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool NextLine()
    {
        ct.ThrowIfCancellationRequested();
        if (begun && !rows.Read())
        {
            return false;
        }

        line.Clear();
        for (int i = 0; i < rows.FieldCount; i++)
        {
            string cell = begun ? TextOf(i) : rows.GetName(i);
            line.Append(i > 0 ? "," : "").Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        line.Append("\r\n");
        begun = true;
        block = Encoding.UTF8.GetBytes(line.ToString());
        read = 0;
        return true;
    }

    private string TextOf(int column) => rows.IsDBNull(column) ? "" : rows.GetValue(column) switch
    {
        string text => text,
        bool value => value ? "true" : "false",
        DateOnly value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly value => value.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan value => value.ToString("c", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime value => value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        byte[] value => Convert.ToHexStringLower(value),
        Array values => string.Join(';', values.Cast<object?>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
