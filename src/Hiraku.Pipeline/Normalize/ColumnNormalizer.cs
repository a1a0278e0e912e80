using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize;

/// <summary>Reads one field's cells, batch by batch, into a typed column; writes down what it changed and says what it could not read.</summary>
internal sealed class ColumnNormalizer(FieldBinding binding, ICellReader reader, IChangeLog changes, DiagnosticBag bag)
{
    private readonly ReadingMemory memory = new(reader);
    private readonly CellText cellText = new(binding);

    public Column Normalize(TextBatch batch)
    {
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

        return column.Build();
    }

    private void Add(ColumnBuilder column, CellReading reading, TextBatch batch, int row)
    {
        if (reading.Status is ReadingStatus.Empty or ReadingStatus.Refused)
        {
            column.AddAbsent();
        }
        else
        {
            column.Add(reading.Utf8, reading.Integer, reading.Number);
        }

        if (reading.Status == ReadingStatus.Clean)
        {
            return;
        }

        Report(reading, batch, row);
    }

    private void Report(CellReading reading, TextBatch batch, int row)
    {
        string before = cellText.Source(batch, row);
        if (before.AsSpan().IsWhiteSpace() || binding.Columns.IsEmpty)
        {
            return;
        }

        Location location = batch.Origin.Locate(binding.Columns[0], batch.LineOf(row), binding.Field.Name);
        if (reading.Status != ReadingStatus.Refused && before != reading.Text)
        {
            changes.Changed(location, before, reading.Text, reading.Rule ?? "missing-mark");
        }

        if (reading.Status is ReadingStatus.Refused or ReadingStatus.Warned)
        {
            bag.Add(NormalizeRules.Spoke(location, binding.Field, before, reading));
        }
    }
}
