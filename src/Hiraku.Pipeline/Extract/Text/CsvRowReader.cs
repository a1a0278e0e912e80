using System.Text;
using CsvHelper;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>Rows of a CSV that comes as UTF-8. Reports what no character can stand for; the rest of the judging is not its business.</summary>
internal sealed class CsvRowReader : IRowReader
{
    private readonly CsvReader csv;
    private readonly int linesBefore;
    private readonly string file;
    private readonly EncodingGuess encoding;
    private readonly Limits limits;
    private readonly DiagnosticBag bag;
    private int unclosedAt;

    /// <param name="bufferSize">How many bytes are read at once.</param>
    public CsvRowReader(Stream utf8, char delimiter, int linesBefore, string file, EncodingGuess encoding, Limits limits, DiagnosticBag bag, int bufferSize)
    {
        this.linesBefore = linesBefore;
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        this.bag = bag;
        csv = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            BufferSize = bufferSize,
            MaxRecordSize = Math.Max(1 << 16, limits.CellCharacters * 4),
            MalformedData = CsvMalformedDataHandling.Recover,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = Note,
        }, leaveOpen: false);
    }

    public bool Read(Row row)
    {
        if (!Next())
        {
            return false;
        }

        row.Begin(Line());
        int cells = csv.FieldCount;
        if (cells > limits.Columns)
        {
            bag.Add(ExtractFaults.Limit(file, null, row.Line, limits.Columns, new("列の数", "The number of columns"), limits.Columns));
            return false;
        }

        for (int i = 0; i < cells; i++)
        {
            ReadOnlySpan<byte> cell = csv.GetSpan(i);
            int length = Encoding.UTF8.GetChars(cell, row.Reserve(cell.Length));
            if (length > limits.CellCharacters)
            {
                bag.Add(ExtractFaults.Limit(file, null, row.Line, i, new("セルの文字数", "A cell"), limits.CellCharacters));
                return false;
            }

            row.Commit(length);
        }

        return Inspect(row);
    }

    public void Dispose() => csv.Dispose();

    private int Line() => (int)Math.Min(int.MaxValue, csv.LineNumber + linesBefore);

    private bool Next()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            bag.Add(unclosedAt > 0
                ? ExtractFaults.UnclosedQuote(file, unclosedAt)
                : ExtractFaults.Limit(file, null, Line(), -1, new("1行（閉じていない「\"」かもしれません）", "A record (perhaps a quotation mark that is never closed)"), limits.CellCharacters));
            return false;
        }
    }

    private void Note(CsvMalformedRecord record)
    {
        int line = (int)Math.Min(int.MaxValue, record.LineNumber + linesBefore);
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            unclosedAt = line;
        }
        else if (record.Reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote)
        {
            bag.Add(ExtractFaults.StrayQuote(file, line));
        }
    }

    /// <summary>Looks for characters that cannot be right; the common row is cleared by three vector scans.</summary>
    private bool Inspect(Row row)
    {
        if (unclosedAt > 0)
        {
            bag.Add(ExtractFaults.UnclosedQuote(file, unclosedAt, row.Count - 1));
            return false;
        }

        SuspectCharacters.Report(row, file, null, encoding.BadBytes > 0 || encoding.Encoding != TextEncoding.Utf8, bag);
        return true;
    }
}
