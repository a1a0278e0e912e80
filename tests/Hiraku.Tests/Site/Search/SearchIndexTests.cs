using System.Text.Json;
using Hiraku.Site.Search;

namespace Hiraku.Tests.Site.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Every_pair_of_characters_leads_to_its_entries()
    {
        var files = new Dictionary<string, byte[]>();
        SearchIndex.Write(
            [new('p', "光が丘", "光が丘", "", "a/", SearchKey.Of("光が丘")), new('p', "丘の上", "丘の上", "", "b/", SearchKey.Of("丘の上")), new('p', "光が丘図書館", "光が丘図書館", "", "c/", SearchKey.Of("光が丘図書館"))],
            files.Add);

        using var shard = JsonDocument.Parse(files["g0.json"]);
        Assert.Equal([0, 2], shard.RootElement.GetProperty("が丘").EnumerateArray().Select(step => step.GetInt32()));
        Assert.Equal([1], shard.RootElement.GetProperty("丘の").EnumerateArray().Select(step => step.GetInt32()));
        Assert.Equal([1], shard.RootElement.GetProperty("丘").EnumerateArray().Select(step => step.GetInt32()));
    }
}
