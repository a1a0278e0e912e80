using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells;
using Hiraku.Pipeline.Normalize.Derive;

namespace Hiraku.Pipeline.Normalize;

/// <summary>
/// Reads every cell as its field's kind into canonical text and typed value. Leaves rows, their order and their number
/// alone; a cell it cannot read stays absent and is reported, never guessed.
/// </summary>
public static class Normalizer
{
    public static Table Normalize(MappedTable mapped, NormalizeSettings settings, IChangeLog changes, DiagnosticBag bag)
    {
        IDerivation[] derivations = Derivations.For(mapped, settings);
        var columns = mapped.Bindings
            .Select(binding => new ColumnNormalizer(binding, CellReaders.For(binding.Field, settings), changes, bag))
            .ToImmutableArray();
        return new Table(mapped.Schema, mapped.Bindings, Batches(mapped, columns, derivations, bag));
    }

    private static IEnumerable<Batch> Batches(
        MappedTable mapped, ImmutableArray<ColumnNormalizer> normalizers, IDerivation[] derivations, DiagnosticBag bag)
    {
        foreach (TextBatch text in mapped.Batches)
        {
            var columns = new Column[normalizers.Length];
            for (int field = 0; field < columns.Length; field++)
            {
                columns[field] = normalizers[field].Normalize(text);
            }

            foreach (IDerivation derivation in derivations)
            {
                derivation.Derive(text, columns, bag);
            }

            yield return new Batch(text, mapped.Bindings, [.. columns]);
        }
    }
}
