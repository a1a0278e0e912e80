using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>Puts what stood beside a value (a phone's extension, a weekday's remark) into the field it belongs to; a text that is there already stays.</summary>
internal sealed class BesideDerivation(ColumnNormalizer source, int target) : IDerivation
{
    public void Derive(Column[] columns)
    {
        if (source.Beside.Count == 0)
        {
            return;
        }

        var derived = new DerivedColumn(target, ColumnType.Text);
        int next = 0;
        for (int row = 0; row < columns[target].Count; row++)
        {
            bool has = next < source.Beside.Count && source.Beside[next].Row == row;
            derived.Add(columns, row, has ? source.Beside[next++].Text : null);
        }

        derived.Replace(columns);
    }
}
