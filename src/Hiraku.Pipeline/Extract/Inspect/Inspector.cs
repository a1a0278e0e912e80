using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract.Inference;

namespace Hiraku.Pipeline.Extract.Inspect;

/// <summary>Reads one file to the end and says what it is; publishes and keeps nothing.</summary>
public static class Inspector
{
    public static Inspection Inspect(string path, Source? source = null, Limits? limits = null)
    {
        var bag = new DiagnosticBag();
        string name = Path.GetFileName(path);
        var file = new RawFile(name, path, "", new FileInfo(path).Length, 0);
        RawTable? raw = Extractor.Extract([file], [source ?? new Source()], limits ?? Limits.Default, bag);
        if (raw is null)
        {
            string kind = bag.Kept.FirstOrDefault(diagnostic => diagnostic.Rule == ExtractRules.UnknownKind)?.Value ?? "unknown";
            return new Inspection(name, null, null, 0, [], bag.Kept) { Kind = kind };
        }

        (long rows, long[] filled) = Count(raw);
        ImmutableArray<ColumnProfile> columns =
        [
            .. raw.Headers.Select((header, i) => ColumnInference.Infer(header, raw.Sample[i]) with { Fill = rows == 0 ? 0 : (double)filled[i] / rows }),
        ];
        return new Inspection(name, raw.Extractions()[0], raw, rows, columns, bag.Kept);
    }

    private static (long Rows, long[] Filled) Count(RawTable raw)
    {
        long rows = 0;
        long[] filled = new long[raw.Headers.Length];
        foreach (TextBatch batch in raw.Batches)
        {
            using (batch)
            {
                rows += batch.RowCount;
                for (int column = 0; column < filled.Length; column++)
                {
                    for (int row = 0; row < batch.RowCount; row++)
                    {
                        filled[column] += batch[column, row].IsWhiteSpace() ? 0 : 1;
                    }
                }
            }
        }

        return (rows, filled);
    }
}
