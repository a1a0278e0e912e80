using System.Text.Json;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Rows of a JSON table, each value under its name's column; a file of one line is addressed by record instead.</summary>
internal sealed class JsonRowReader : IRowReader
{
    private readonly JsonRecords records;
    private readonly JsonTable table;
    private readonly bool byRecord;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly string[] cells;
    private int count;

    public JsonRowReader(JsonRecords records, JsonTable table, bool byRecord, DiagnosticBag bag)
    {
        this.records = records;
        this.table = table;
        this.byRecord = byRecord;
        this.bag = bag;
        cells = new string[table.Headers.Length];
        foreach (string header in table.Headers)
        {
            columns.Add(header, columns.Count);
        }
    }

    public bool Read(Row row)
    {
        JsonRecord? record = Next();
        if (record is null)
        {
            return false;
        }

        Array.Fill(cells, "");
        foreach (var (name, value, _) in record.Values)
        {
            if (columns.TryGetValue(name, out int column) && cells[column].Length == 0)
            {
                cells[column] = value;
            }
        }

        row.Begin(byRecord ? ++count : record.Line);
        foreach (string cell in cells)
        {
            row.Add(cell);
        }

        SuspectCharacters.Report(row, table.File.Name, null, false, bag);
        return true;
    }

    public void Dispose() => records.Dispose();

    private JsonRecord? Next()
    {
        try
        {
            return records.Next();
        }
        catch (LimitException fault)
        {
            bag.Add(ExtractFaults.Limit(table.File.Name, null, records.Tokens.Line, -1, fault.What, fault.Limit));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            bag.Add(JsonTable.Damage(table.File.Name, records.Tokens.Line));
        }

        return null;
    }
}
