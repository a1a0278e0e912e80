using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Catalogue;

public class CatalogueWriterTests
{
    [Fact]
    public void The_index_has_the_promised_shape_and_describes_every_file_as_it_is()
    {
        MemoryOutput output = Catalogues.Publish(out _);

        using JsonDocument index = JsonDocument.Parse(output.Text("data/index.json"));
        Assert.Equal(["publisher", "datasets", "withdrawn", "files"], index.RootElement.EnumerateObject().Select(property => property.Name));
        JsonElement aed = index.RootElement.GetProperty("datasets")[0];
        Assert.Equal(["id", "title", "schema", "rows", "status", "modified", "licence", "files"], aed.EnumerateObject().Select(property => property.Name));
        foreach (JsonElement file in aed.GetProperty("files").EnumerateArray())
        {
            byte[] bytes = output.Files[file.GetProperty("path").GetString()!];
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        }
    }

    [Fact]
    public void A_dataset_that_never_came_out_is_listed_without_files_and_without_a_day()
    {
        MemoryOutput output = Catalogues.Publish(out _);

        using JsonDocument index = JsonDocument.Parse(output.Text("data/index.json"));
        JsonElement trees = index.RootElement.GetProperty("datasets")[1];
        Assert.Equal("failed", trees.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, trees.GetProperty("modified").ValueKind);
        Assert.Empty(trees.GetProperty("files").EnumerateArray());
    }

    [Fact]
    public void Every_promised_document_is_there()
    {
        MemoryOutput output = Catalogues.Publish(out _);

        Assert.All(
            (string[])[
                "api/3/action/package_list", "api/3/action/package_search", "api/3/action/package_show/131202_aed", "catalog.jsonld", "feed.atom",
                "data/131202_opendata.zip", "data/aed/131202_aed.csv-metadata.json", "data/aed/131202_aed.zip", "data/aed/changes.json",
                "data/aed/datapackage.json", "data/aed/dataset.jsonld", "data/aed/quality.json", "data/openapi.json",
                "data/open_data_list/131202_open_data_list.csv", "robots.txt", "status.json"],
            path => Assert.Contains(path, output.Files.Keys));
        Assert.All(output.Files.Keys, path => Assert.True(System.Text.Ascii.IsValid(path), path));
    }

    [Fact]
    public void The_same_catalogue_gives_the_same_bytes_also_when_what_was_made_is_handed_in_again()
    {
        MemoryOutput first = Catalogues.Publish(out Catalog made);
        MemoryOutput second = Catalogues.Publish(out _);
        Dictionary<string, byte[]> before = new(first.Files);

        CatalogueWriter.Write(made, Catalogues.Project, first);

        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), second.Files.Keys);
        Assert.All(before, file => Assert.Equal(file.Value, second.Files[file.Key]));
        Assert.All(before, file => Assert.Equal(file.Value, first.Files[file.Key]));
    }

    [Fact]
    public void The_standards_list_has_one_row_for_each_file_of_the_others()
    {
        MemoryOutput output = Catalogues.Publish(out Catalog catalog);

        List<string?[]> rows = ReadBack.Csv(output.Text("data/open_data_list/131202_open_data_list.csv"));
        Assert.Equal(Catalogues.ListSchema.Fields.Select(field => field.Name), rows[0]);
        Assert.Equal(["CSV", "XLSX", "JSON", "GeoJSON", "Parquet"], rows.Skip(1).Select(row => row[4]));
        Assert.Equal("https://opendata.example.lg.jp/data/aed/131202_aed.csv", rows[1][3]);
        Assert.Equal(5, catalog.Entries[^1].Rows);
        Assert.Equal("open_data_list", catalog.Entries[^1].Dataset.Id);
    }

    [Fact]
    public void A_project_with_a_list_of_its_own_keeps_it()
    {
        MemoryOutput output = Catalogues.Publish(out Catalog catalog, Catalogues.Project with { Datasets = [new("open_data_list", "")] });

        Assert.DoesNotContain("data/open_data_list/131202_open_data_list.csv", output.Files.Keys);
        Assert.Equal(2, catalog.Entries.Length);
    }

    [Fact]
    public void The_status_says_which_dataset_is_not_out_and_why()
    {
        MemoryOutput output = Catalogues.Publish(out _);

        using JsonDocument status = JsonDocument.Parse(output.Text("status.json"));
        Assert.Equal("degraded", status.RootElement.GetProperty("status").GetString());
        JsonElement trees = status.RootElement.GetProperty("datasets")[1];
        Assert.Equal(("2026-10-18", "It could not be read."), (trees.GetProperty("since").GetString(), trees.GetProperty("why").GetProperty("en").GetString()));
    }

    [Fact]
    public void The_feed_tells_each_change_newest_first_with_the_staffs_reason()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";

        XElement feed = XDocument.Parse(Catalogues.Publish(out _).Text("feed.atom")).Root!;

        Assert.Equal("2026-10-17T00:00:00+09:00", feed.Element(atom + "updated")!.Value);
        Assert.Equal(["2026-10-17T00:00:00+09:00", "2026-10-01T00:00:00+09:00"], feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "updated")!.Value));
        Assert.Equal("定期更新 追加1件、削除0件、変更1件（全2件）", feed.Elements(atom + "entry").First().Element(atom + "summary")!.Value);
    }

    [Fact]
    public void The_first_version_is_told_as_first_and_not_as_an_addition()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";

        XElement feed = XDocument.Parse(Catalogues.Publish(out _).Text("feed.atom")).Root!;

        Assert.Equal("はじめて公開しました（1件）", feed.Elements(atom + "entry").Last().Element(atom + "summary")!.Value);
    }

    [Fact]
    public void The_index_names_every_document_beside_the_datasets_own_files_with_its_hash()
    {
        MemoryOutput output = Catalogues.Publish(out Catalog catalog);

        using JsonDocument index = JsonDocument.Parse(output.Text("data/index.json"));
        List<JsonElement> files = [.. index.RootElement.GetProperty("files").EnumerateArray()];
        Assert.All(files, file => Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(output.Files[file.GetProperty("path").GetString()!]))));
        Assert.Equal(
            output.Files.Keys.Where(path => path != "data/index.json").Order(StringComparer.Ordinal),
            files.Select(file => file.GetProperty("path").GetString()!).Concat(catalog.Entries.SelectMany(entry => entry.Files).Select(file => file.Path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_page_takes_in_cannot_end_its_script_element()
    {
        string document = Catalogues.Publish(out _).Text("data/aed/dataset.jsonld");

        Assert.DoesNotContain("<", document, StringComparison.Ordinal);
        using JsonDocument parsed = JsonDocument.Parse(document);
        Assert.InRange(parsed.RootElement.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.Equal("AED設置箇所一覧", parsed.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void The_quality_document_counts_and_holds_no_value()
    {
        using JsonDocument quality = JsonDocument.Parse(Catalogues.Publish(out _).Text("data/aed/quality.json"));

        Assert.Equal(3, quality.RootElement.GetProperty("rules")[0].GetProperty("count").GetInt32());
        Assert.Equal(2, quality.RootElement.GetProperty("filled").GetProperty("ID").GetInt64());
    }
}
