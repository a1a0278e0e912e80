using Hiraku.Japanese;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>Reads one field's cells, batch by batch, into a typed column.</summary>
internal sealed class ColumnNormalizer(int place, FieldBinding binding, ICellReader reader, CellReports reports) : IFieldNormalizer
{
    private readonly ReadingMemory memory = new(reader);
    private readonly CellText cellText = new(binding);
    private readonly List<(int Row, string Text)> beside = [];

    /// <summary>The field's place in the schema.</summary>
    public int Field => place;

    /// <summary>What stood beside the values of the last batch, by row.</summary>
    public IReadOnlyList<(int Row, string Text)> Beside => beside;

    public void Normalize(TextBatch batch, Column[] columns)
    {
        beside.Clear();
        var column = new ColumnBuilder(binding.Field.Type);
        for (int row = 0; row < batch.RowCount; row++)
        {
            ReadOnlySpan<char> text = cellText.Of(batch, row);
            if (text.IsEmpty)
            {
                column.AddAbsent();
            }
            else if (!reader.TryAddClean(text, column))
            {
                Add(column, memory.Read(text), batch, row);
            }
        }

        columns[place] = column.Build();
    }

    private void Add(ColumnBuilder column, in CellReading reading, TextBatch batch, int row)
    {
        if (reading.Status == ReadingStatus.Refused)
        {
            column.AddUnreadable();
        }
        else if (reading.Status == ReadingStatus.Empty)
        {
            column.AddAbsent();
        }
        else
        {
            column.Add(reading.Text, reading.Integer, reading.Number);
        }

        if (reading.Beside is not null)
        {
            beside.Add((row, reading.Beside));
        }

        if (reading.Status != ReadingStatus.Clean)
        {
            reports.Report(binding, batch, row, cellText, reading);
        }
    }
}
