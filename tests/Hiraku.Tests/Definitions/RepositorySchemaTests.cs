using Hiraku.Definitions.Schemas;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Definitions;

public sealed class RepositorySchemaTests
{
    [Fact]
    public void Every_schema_of_the_repository_is_read_without_a_fault()
    {
        var bag = new DiagnosticBag();

        System.Collections.Immutable.ImmutableSortedDictionary<string, TableSchema> schemas = SchemaLibrary.Read(Repository.Folder, bag);

        Assert.Empty(bag.Kept.Select(diagnostic => diagnostic.ToString()));
        Assert.True(schemas.Count >= 36, $"{schemas.Count} schemas");
        Assert.All(schemas.Values, schema => Assert.True(schema.IsNational, schema.Id));
    }
}
