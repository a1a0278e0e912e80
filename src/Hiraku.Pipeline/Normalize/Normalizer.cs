using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;
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
        IFieldNormalizer[] fields = FieldNormalizers.For(mapped, settings, new CellReports(changes, bag));
        IDerivation[] derivations = Derivations.For(mapped, settings, fields);
        return new Table(mapped.Schema, mapped.Bindings, Batches(mapped, fields, derivations));
    }

    private static IEnumerable<Batch> Batches(MappedTable mapped, IFieldNormalizer[] fields, IDerivation[] derivations)
    {
        foreach (TextBatch text in mapped.Batches)
        {
            var columns = new Column[mapped.Bindings.Length];
            foreach (IFieldNormalizer field in fields)
            {
                field.Normalize(text, columns);
            }

            foreach (IDerivation derivation in derivations)
            {
                derivation.Derive(columns);
            }

            yield return new Batch(text, mapped.Bindings, [.. columns]);
        }
    }
}
