using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>4. The same rows, watched; the only kind that writers take. Only the validator makes one.</summary>
public sealed record ValidatedTable(TableSchema Schema, IEnumerable<ValidatedBatch> Batches);

/// <summary>A batch with the verdict on each of its rows.</summary>
/// <param name="Faulty">For each row, whether a check found an error in it.</param>
public sealed record ValidatedBatch(Batch Batch, bool[] Faulty) : IDisposable
{
    public void Dispose() => Batch.Dispose();
}
