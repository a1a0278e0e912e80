using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract.Joining;
using Hiraku.Pipeline.Extract.Opening;
using Hiraku.Pipeline.Extract.Region;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract;

/// <summary>
/// Reads whatever a department exported into a table of text whose every cell knows its address. Changes no value; leaves out
/// only what is not data, and says so.
/// </summary>
public static class Extractor
{
    /// <summary>All files as one table; null where none could be read. After a fault of <see cref="ExtractRules.Fatal"/> nothing may be published.</summary>
    public static RawTable? Extract(IReadOnlyList<RawFile> files, IReadOnlyList<Source> sources, Limits limits, DiagnosticBag bag)
    {
        var tables = new List<SourceTable>();
        foreach (RawFile file in files)
        {
            Source source = file.Source >= 0 && file.Source < sources.Count ? sources[file.Source] : new Source();
            if (Open(file, source, limits, bag) is { } table)
            {
                tables.Add(table);
            }
        }

        if (tables.Count == 0)
        {
            return null;
        }

        ColumnUnion union = ColumnUnion.Of(tables, bag);
        var collector = new RowCollector(tables, union, limits, bag);
        return new RawTable(union.Headers, Samples.Read(tables, union), collector.Batches(), () => collector.Extractions)
        {
            Again = () => new RowCollector(tables, union, limits, new DiagnosticBag()).Batches(),
        };
    }

    internal static SourceTable? Open(RawFile file, Source source, Limits limits, DiagnosticBag bag)
    {
        ITabular? tabular = FileOpener.Open(file, source, limits, bag);
        TableRegion? region = tabular is null ? null : RegionFinder.Find(tabular, source, bag);
        return region is null ? null : new SourceTable(tabular!, region);
    }
}
