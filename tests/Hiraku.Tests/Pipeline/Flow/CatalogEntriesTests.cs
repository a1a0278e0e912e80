using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Flow;

public sealed class CatalogEntriesTests
{
    /// <summary>The site is drawn again when an entry's hash changes; a table in an order of the process's own would change it every night.</summary>
    [Fact]
    public void The_tables_of_an_entry_stand_in_one_order_in_every_process()
    {
        string[] fields = [.. Enumerable.Range(0, 40).Select(i => $"項目{i:00}")];
        var state = new DatasetState
        {
            Hidden = fields.ToImmutableSortedDictionary(field => field, _ => ImmutableArray.Create(0)),
            Filled = fields.ToImmutableSortedDictionary(field => field, _ => 1L),
        };

        CatalogEntry entry = CatalogEntries.Of(new Dataset("counts", ""), state, Tables.Project, "2026-11-21");

        Assert.Equal(fields, entry.Hidden.Keys);
        Assert.Equal(fields, entry.Filled.Keys);
    }
}
