using System.Text;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Files;

namespace Hiraku.Pipeline.Write.Csv;

/// <summary>
/// 「Excelで使う」: UTF-8 with BOM, CRLF, the standard's header and order. The values are the canonical ones, untouched: what a
/// spreadsheet might take for a formula is made safe in the xlsx only.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    private readonly Stream stream;
    private readonly RowBuffer buffer = new();
    private readonly bool oneColumn;
    private bool[] plain = [];

    public CsvTableWriter(Stream stream, TableSchema schema)
    {
        this.stream = stream;
        oneColumn = schema.Fields.Length == 1;
        stream.Write(Encoding.UTF8.Preamble);
        stream.Write(Header(schema));
    }

    public void Write(Batch batch)
    {
        Column[] columns = [.. batch.Columns];
        Span<byte> target = buffer.Take(LargestSize(columns, batch.RowCount));
        int at = 0;
        for (int row = 0; row < batch.RowCount; row++)
        {
            at += WriteRow(columns, row, target[at..]);
        }

        stream.Write(target[..at]);
    }

    public void Finish()
    {
    }

    public void Dispose() => buffer.Dispose();

    private int WriteRow(Column[] columns, int row, Span<byte> target)
    {
        int at = 0;
        for (int column = 0; column < columns.Length; column++)
        {
            ReadOnlySpan<byte> text = columns[column].TextAt(row);
            if (!plain[column])
            {
                at += CsvText.Write(text, target[at..]);
            }
            else if (!text.IsEmpty)
            {
                text.CopyTo(target[at..]);
                at += text.Length;
            }

            target[at++] = (byte)',';
        }

        at--;
        if (oneColumn && at == 0)
        {
            // An empty line would be skipped by most readers, and the row with it.
            target[at++] = (byte)'"';
            target[at++] = (byte)'"';
        }

        target[at++] = (byte)'\r';
        target[at++] = (byte)'\n';
        return at;
    }

    /// <summary>One scan over each column as a whole tells whether any of its cells must be looked at alone.</summary>
    private long LargestSize(Column[] columns, int rows)
    {
        if (plain.Length != columns.Length)
        {
            plain = new bool[columns.Length];
        }

        long size = 4L * (rows + 1);
        for (int column = 0; column < columns.Length; column++)
        {
            ReadOnlySpan<byte> text = columns[column].Utf8;
            plain[column] = !CsvText.NeedsQuotes(text);
            size += (plain[column] ? text.Length : (2L * text.Length) + (2L * rows)) + rows;
        }

        return size;
    }

    private static byte[] Header(TableSchema schema)
    {
        IEnumerable<string> cells = schema.Fields.Select(field =>
            CsvText.NeedsQuotes(Encoding.UTF8.GetBytes(field.Name)) ? "\"" + field.Name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field.Name);
        return Encoding.UTF8.GetBytes(string.Join(',', cells) + "\r\n");
    }
}
