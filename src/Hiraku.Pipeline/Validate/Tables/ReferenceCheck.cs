using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Fields;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Tables.Keys;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>Every value of a field is among those that another dataset publishes. An empty cell refers to nothing and is not asked about.</summary>
/// <param name="known">Takes the other dataset's values; empty at first.</param>
public sealed class ReferenceCheck(int index, ReferencedValues referenced, KeySet known) : ICheck, IDisposable
{
    /// <summary>Beyond this many values the nearest one is not looked for.</summary>
    private const int MostToSuggest = 500;

    private readonly List<string> few = [];
    private bool isRead;

    public void Check(Batch batch, Verdict verdict)
    {
        if (referenced.Read is null)
        {
            return;
        }

        ReadOnce(referenced.Read);
        Column column = batch.Columns[index];
        for (int row = 0; row < column.Count; row++)
        {
            if (column.IsPresent(row) && !known.Contains(column.TextAt(row)))
            {
                verdict.Add(row, Fault(batch, column, row));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
        if (referenced.Read is null)
        {
            bag.Add(ReferenceRules.CannotCompare(referenced));
        }
    }

    public void Dispose() => known.Dispose();

    private void ReadOnce(Func<IEnumerable<ReadOnlyMemory<byte>>> read)
    {
        if (isRead)
        {
            return;
        }

        isRead = true;
        foreach (ReadOnlyMemory<byte> value in read())
        {
            if (known.Add(value.Span, default, out _) && few.Count <= MostToSuggest)
            {
                few.Add(Encoding.UTF8.GetString(value.Span));
            }
        }
    }

    private Diagnostic Fault(Batch batch, Column column, int row)
    {
        string value = column.StringAt(row) ?? "";
        return ReferenceRules.NotThere(batch.Locate(index, row), referenced, value, batch.SourceText(index, row), Nearest.Of(value, few));
    }
}
