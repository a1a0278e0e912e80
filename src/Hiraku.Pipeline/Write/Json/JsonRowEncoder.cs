using System.Globalization;
using System.Text;
using System.Text.Json;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Files;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>
/// Turns a batch into one JSON object per row, straight from the canonical UTF-8: keys in the order of the fields, text and
/// dates as strings, numbers with the digits they were published with, null where a cell is empty.
/// </summary>
public sealed class JsonRowEncoder(TableSchema schema) : IDisposable
{
    private const int LongestTyped = 32;

    private readonly byte[][] keys = [.. schema.Fields.Select((field, index) => Key(field.Name, index == 0))];
    private readonly bool[] plain = new bool[schema.Fields.Length];
    private readonly int[] ends = new int[TextBatch.Capacity];
    private readonly RowBuffer buffer = new();

    public JsonRows Encode(Batch batch)
    {
        Column[] columns = [.. batch.Columns];
        Span<byte> target = buffer.Take(LargestSize(columns, batch.RowCount));
        int at = 0;
        for (int row = 0; row < batch.RowCount; row++)
        {
            JsonRows.Separator.CopyTo(target[at..]);
            at += JsonRows.Separator.Length;
            at += WriteRow(columns, row, target[at..]);
            ends[row] = at;
        }

        return new JsonRows(target[..at], ends.AsSpan(0, batch.RowCount));
    }

    public void Dispose() => buffer.Dispose();

    private int WriteRow(Column[] columns, int row, Span<byte> target)
    {
        if (columns.Length == 0)
        {
            "{}"u8.CopyTo(target);
            return 2;
        }

        int at = 0;
        for (int index = 0; index < columns.Length; index++)
        {
            at += Put(keys[index], target[at..]);
            Column column = columns[index];
            at += !column.IsPresent(row) ? Put("null"u8, target[at..])
                : column.Type is ColumnType.Text or ColumnType.Date ? WriteString(column.TextAt(row), plain[index], target[at..])
                : WriteTyped(column, row, target[at..]);
        }

        target[at++] = (byte)'}';
        return at;
    }

    private static int WriteString(ReadOnlySpan<byte> text, bool isPlain, Span<byte> target)
    {
        target[0] = (byte)'"';
        int length = isPlain ? Put(text, target[1..]) : JsonText.Escape(text, target[1..]);
        target[length + 1] = (byte)'"';
        return length + 2;
    }

    private static int WriteTyped(Column column, int row, Span<byte> target)
    {
        if (column.Type == ColumnType.Boolean)
        {
            return Put(column.Integers[row] != 0 ? "true"u8 : "false"u8, target);
        }

        ReadOnlySpan<byte> text = column.TextAt(row);
        return JsonText.IsNumber(text) ? Put(text, target)
            : column.Type == ColumnType.Integer ? Put(column.Integers[row], target)
            : double.IsFinite(column.Numbers[row]) ? Put(column.Numbers[row], target)
            : Put("null"u8, target);
    }

    private static int Put(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        bytes.CopyTo(target);
        return bytes.Length;
    }

    private static int Put<T>(T value, Span<byte> target)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(target, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private long LargestSize(Column[] columns, int rows)
    {
        long size = 4;
        for (int index = 0; index < columns.Length; index++)
        {
            ReadOnlySpan<byte> text = columns[index].Utf8;
            plain[index] = !JsonText.NeedsEscape(text);
            size += (plain[index] ? 1L : 6L) * text.Length;
            size += (long)rows * (keys[index].Length + LongestTyped);
        }

        return size + (8L * rows);
    }

    private static byte[] Key(string name, bool first)
    {
        string quoted = "\"" + JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\":";
        return Encoding.UTF8.GetBytes((first ? "{" : ",") + quoted);
    }
}
