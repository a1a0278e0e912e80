using System.Text.Json;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Catalogue.Ckan;

public class CkanViewTests
{
    private readonly MemoryOutput output = Catalogues.Publish(out _);

    [Fact]
    public void A_search_answers_as_CKAN_does_with_every_package()
    {
        JsonElement result = Answer("package_search");

        Assert.Equal(2, result.GetProperty("count").GetInt32());
        Assert.Equal(["131202_aed", "131202_open_data_list"], result.GetProperty("results").EnumerateArray().Select(package => package.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_package_has_the_keys_of_the_Tokyo_catalogue()
    {
        JsonElement package = Answer("package_show/131202_aed");

        string[] keys =
        [
            "id", "name", "title", "notes", "url", "type", "state", "private", "isopen", "version", "author", "author_email", "maintainer", "maintainer_email",
            "license_id", "license_title", "license_url", "metadata_created", "metadata_modified", "owner_org", "organization", "groups", "tags", "extras",
            "resources", "num_resources", "num_tags", "relationships_as_subject", "relationships_as_object", "creator_user_id", "revision_id",
        ];
        Assert.All(keys, key => Assert.True(package.TryGetProperty(key, out _), key));
        Assert.Equal("CC-BY-4.0", package.GetProperty("license_id").GetString());
        Assert.Equal(("更新頻度", "1か月ごと"), (package.GetProperty("extras")[0].GetProperty("key").GetString(), package.GetProperty("extras")[0].GetProperty("value").GetString()));
        Assert.Equal("c001", package.GetProperty("groups")[0].GetProperty("name").GetString());
        Assert.Equal(
            ["AED", "救急 命", "防災 安全", "自治体標準オープンデータセット", "推奨データセット"],
            package.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_resource_says_where_what_how_large_and_with_which_hash()
    {
        JsonElement csv = Answer("package_show/131202_aed").GetProperty("resources")[0];

        Assert.Equal("https://opendata.example.lg.jp/data/aed/131202_aed.csv", csv.GetProperty("url").GetString());
        Assert.Equal(("CSV", "text/csv", 0), (csv.GetProperty("format").GetString(), csv.GetProperty("mimetype").GetString(), csv.GetProperty("position").GetInt32()));
        Assert.Equal(output.Files["data/aed/131202_aed.csv"].Length, csv.GetProperty("size").GetInt64());
        Assert.Equal(64, csv.GetProperty("hash").GetString()!.Length);
    }

    private JsonElement Answer(string path)
    {
        JsonElement root = JsonDocument.Parse(output.Text("api/3/action/" + path)).RootElement;
        Assert.True(root.GetProperty("success").GetBoolean());
        return root.GetProperty("result");
    }
}
