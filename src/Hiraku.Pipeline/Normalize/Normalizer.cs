using System.Runtime.InteropServices;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;
using Hiraku.Pipeline.Normalize.Derive;

namespace Hiraku.Pipeline.Normalize;

/// <summary>
/// Reads every cell as its field's kind into canonical text and typed value. Leaves rows, their order and their number
/// alone; a cell it cannot read stays absent and is reported with the batch, never guessed.
/// </summary>
public static class Normalizer
{
    public static Table Normalize(MappedTable mapped, NormalizeSettings settings, IChangeLog changes)
    {
        var reports = new CellReports(changes);
        IFieldNormalizer[] fields = FieldNormalizers.For(mapped, settings, reports);
        IDerivation[] derivations = Derivations.For(mapped, settings, fields);
        return new Table(mapped.Schema, mapped.Bindings, Batches(mapped, fields, derivations, reports));
    }

    private static IEnumerable<Batch> Batches(MappedTable mapped, IFieldNormalizer[] fields, IDerivation[] derivations, CellReports reports)
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

            yield return new Batch(text, mapped.Bindings, ImmutableCollectionsMarshal.AsImmutableArray(columns)) { Findings = reports.TakeFindings() };
        }
    }
}
