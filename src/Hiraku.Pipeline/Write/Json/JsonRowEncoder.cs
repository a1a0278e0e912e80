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

    /// <summary>For each field what stands before its value, the quote of a string among it, and the whole of it where there is no value.</summary>
    private readonly byte[][] openings = [.. schema.Fields.Select((field, index) => Key(field.Name, index == 0, IsString(field.Type) ? "\"" : ""))];
    private readonly byte[][] absences = [.. schema.Fields.Select((field, index) => Key(field.Name, index == 0, "null"))];
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
            Column column = columns[index];
            if (!column.IsPresent(row))
            {
                at += Put(absences[index], target[at..]);
                continue;
            }

            at += Put(openings[index], target[at..]);
            if (IsString(column.Type))
            {
                ReadOnlySpan<byte> text = column.TextAt(row);
                at += plain[index] ? Put(text, target[at..]) : JsonText.Escape(text, target[at..]);
                target[at++] = (byte)'"';
            }
            else
            {
                at += WriteTyped(column, row, target[at..]);
            }
        }

        target[at++] = (byte)'}';
        return at;
    }

    private static bool IsString(ColumnType type) => type is ColumnType.Text or ColumnType.Date;

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
            size += (long)rows * (openings[index].Length + LongestTyped);
        }

        return size + (8L * rows);
    }

    private static byte[] Key(string name, bool first, string after)
    {
        string quoted = "\"" + JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\":";
        return Encoding.UTF8.GetBytes((first ? "{" : ",") + quoted + after);
    }
}
