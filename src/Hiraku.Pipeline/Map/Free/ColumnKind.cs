using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Map.Free;

/// <summary>What one column of a free table is: told by its first rows, and held against every row after them.</summary>
internal sealed class ColumnKind
{
    private readonly string header;
    private readonly ImmutableArray<string> sample;
    private readonly List<string> odd = [];
    private readonly NearKind? near;

    private ColumnKind(string header, ImmutableArray<string> sample)
    {
        this.header = header;
        this.sample = sample;
        Kind = First = KindInference.Of(header, sample);
        near = First == FieldKind.Text ? NearKind.Of(header, sample) : null;
    }

    public FieldKind Kind { get; private set; }

    /// <summary>What the first rows alone speak for.</summary>
    public FieldKind First { get; }

    /// <summary>The cell that made another kind of it, and its text; null where none did.</summary>
    public (Location Place, string Text)? Because { get; private set; }

    /// <summary>Where it is text from the first row on: what most of its cells are read as, and which one is not; null where there is no such kind.</summary>
    public NearKind? Near => near is { Odd: not null } ? near : null;

    /// <summary>Reads the table once more to its end; where that cannot be, the sample decides.</summary>
    public static ImmutableArray<ColumnKind> Of(RawTable raw)
    {
        ImmutableArray<ColumnKind> columns = [.. raw.Headers.Select((header, i) => new ColumnKind(header, i < raw.Sample.Length ? raw.Sample[i] : []))];
        foreach (TextBatch batch in raw.Again?.Invoke() ?? [])
        {
            using (batch)
            {
                for (int column = 0; column < columns.Length; column++)
                {
                    columns[column].Hold(batch, column);
                    columns[column].near?.Hold(batch, column);
                }
            }
        }

        return columns;
    }

    private void Hold(TextBatch batch, int column)
    {
        for (int row = 0; row < batch.RowCount && Kind != FieldKind.Text; row++)
        {
            if (KindInference.IsBorneOut(Kind, batch[column, row]))
            {
                continue;
            }

            string text = batch[column, row].ToString();
            odd.Add(text);
            FieldKind kind = KindInference.Of(header, [.. odd, .. sample]);
            if (kind != Kind)
            {
                Because = (batch.Origin.Locate(column, batch.LineOf(row)), text);
            }

            // What does not become another kind by this cell would not by the next one either.
            Kind = kind == Kind ? FieldKind.Text : kind;
        }
    }
}
