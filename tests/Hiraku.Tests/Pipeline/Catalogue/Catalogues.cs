using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Catalogue;
using Hiraku.Tests.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Catalogue;

/// <summary>A small catalogue, published into memory.</summary>
internal static class Catalogues
{
    public static readonly Publisher Publisher = Tables.Publisher with { Bounds = new Bounds(35.70, 139.55, 35.79, 139.69) };

    public static readonly TableSchema ListSchema = new("jichitai-2023/open-data-list",
    [
        new Field("データセット_ID", FieldKind.Identifier),
        new Field("データセット_タイトル", FieldKind.Text),
        new Field("データセット_最終更新日", FieldKind.Date),
        new Field("ファイル_ダウンロードURL", FieldKind.Url),
        new Field("ファイル形式", FieldKind.Text),
        new Field("ファイル_サイズ", FieldKind.Text),
    ]);

    public static readonly Project Project = Tables.Project with
    {
        Publisher = Publisher,
        Schemas = Tables.Project.Schemas.Add(ListSchema.Id, ListSchema),
    };

    /// <summary>Publishes AED with two rows, beside one dataset that never was published.</summary>
    public static MemoryOutput Publish(out Catalog catalog, Project? project = null, string asOf = "2026-10-18")
    {
        MemoryOutput output = Tables.Publish(Tables.Aed, Tables.Places, [Tables.Place("A1", "区役所"), Tables.Place("A2", "</script>")], 1024, out var files);
        project ??= Project;
        catalog = CatalogueWriter.Write(new Catalog(project.Publisher, project.Site, asOf, [Aed(files), Failed()]), project, output);
        return output;
    }

    public static CatalogEntry Aed(ImmutableArray<Distribution> files) => new(
        Tables.Aed with { Topic = "disaster", Keywords = ["AED", "救急;命"], Frequency = Frequency.Monthly, Contact = "kiki@example.lg.jp" }, Tables.Places, PublicationStatus.Published)
    {
        Rows = 2,
        Modified = "2026-10-17",
        Checked = "2026-10-18",
        Licence = "CC-BY-4.0",
        Version = "0123456789abcdef",
        Files = files,
        Quality = [new RuleCount("HK5001", "unreadable-value", "error", "緯度", 3)],
        Filled = ImmutableSortedDictionary<string, long>.Empty.Add("ID", 2),
        Changes =
        [
            new ChangeRecord("2026-10-01", "v1", 1, 0, 0, 1, LocalizedText.Empty),
            new ChangeRecord("2026-10-17", "v2", 1, 0, 1, 2, new LocalizedText("定期更新", "Regular update")),
        ],
    };

    private static CatalogEntry Failed() => new(new Dataset("trees", ""), Tables.Of(new Field("樹種", FieldKind.Text)), PublicationStatus.Failed)
    {
        Licence = "CC-BY-4.0",
        HeldSince = "2026-10-18",
        HeldWhy = new LocalizedText("読み取れませんでした。", "It could not be read."),
    };
}
