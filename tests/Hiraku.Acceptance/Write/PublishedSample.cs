using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Catalogue;
using Hiraku.Pipeline.Write;

namespace Hiraku.Acceptance.Write;

/// <summary>A places table and an events table, published with the whole catalogue into a folder for other people's programs to read.</summary>
public sealed class PublishedSample : IDisposable
{
    private static readonly TableSchema Places = new("jichitai-2023/aed",
    [
        new Field("ID", FieldKind.Identifier) { Requirement = Requirement.Required, Pattern = "A[0-9]+" },
        new Field("名称", FieldKind.Name) { Requirement = Requirement.Required },
        new Field("緯度", FieldKind.Latitude) { Minimum = -90, Maximum = 90 },
        new Field("経度", FieldKind.Longitude) { Minimum = -180, Maximum = 180 },
        new Field("台数", FieldKind.Integer) { Minimum = 0, Unit = "台" },
        new Field("小児対応", FieldKind.Boolean),
        new Field("種別", FieldKind.Code) { Allowed = ["屋内", "屋外"] },
        new Field("更新日", FieldKind.Date),
        new Field("備考", FieldKind.Text),
    ])
    { Key = ["ID"], Title = new LocalizedText("AED設置箇所一覧", "AED locations") };

    private static readonly TableSchema Events = new("jichitai-2023/event",
    [
        new Field("ID", FieldKind.Identifier),
        new Field("イベント名", FieldKind.Name),
        new Field("開始日", FieldKind.Date),
        new Field("終了日", FieldKind.Date),
        new Field("開始時間", FieldKind.Time),
        new Field("終了時間", FieldKind.Time),
        new Field("場所名称", FieldKind.Text),
        new Field("説明", FieldKind.Text),
    ])
    { Shape = DataShape.Events };

    private readonly FolderOfFiles output = new(Path.Combine(AppContext.BaseDirectory, "published-" + Guid.NewGuid().ToString("N")));

    public PublishedSample()
    {
        Project = new Project("", Publisher, new SiteSettings(
            new LocalizedText("練馬区オープンデータ", "Nerima Open Data"), "https://opendata.example.lg.jp/", ["ja", "en"], "CC-BY-4.0", null));
        Catalog = CatalogueWriter.Write(
            new Catalog(Publisher, Project.Site, "2026-10-18", [Entry("aed", Places, PlaceRows(), "AED設置箇所一覧"), Entry("event", Events, EventRows(), "イベント一覧")]), Project, output);
    }

    public Project Project { get; }

    public Catalog Catalog { get; }

    public string File(string path) => output.PathOf(path);

    public void Dispose() => output.Remove();

    private static Publisher Publisher { get; } =
        new("131202", new LocalizedText("練馬区", "Nerima City"), new LocalizedText("東京都", "Tokyo"), new Bounds(35.70, 139.55, 35.79, 139.69));

    private CatalogEntry Entry(string id, TableSchema schema, List<string?[]> rows, string title)
    {
        var dataset = new Dataset(id, "")
        {
            Schema = schema.Id,
            Title = new LocalizedText(title, id),
            Topic = "disaster",
            Keywords = [id],
            Contact = "info@example.lg.jp",
            Department = new LocalizedText("危機管理室", "Crisis management"),
        };
        using TableWriters writers = TableWriters.Open(output, schema, dataset, Project);
        foreach (Batch batch in SampleBatches.Of(schema, rows))
        {
            using (batch)
            {
                writers.Write(batch);
            }
        }

        return new CatalogEntry(dataset, schema, PublicationStatus.Published)
        {
            Rows = rows.Count,
            Modified = "2026-10-17",
            Checked = "2026-10-18",
            Licence = "CC-BY-4.0",
            Version = "0123456789abcdef",
            Files = writers.Finish(),
            Changes = [new ChangeRecord("2026-10-01", "v1", rows.Count, 0, 0, rows.Count, LocalizedText.Empty)],
        };
    }

    private static List<string?[]> PlaceRows() =>
    [
        .. Enumerable.Range(0, 3_000).Select(i => (string?[])
        [
            $"A{i:D4}",
            (i % 5) switch { 0 => "区役所,\"本館\"", 1 => "髙野\U00020BB7台\n二階", 2 => "=1+1", 3 => "\U0001F469\u200D\U0001F4BB", _ => "学校" },
            i % 11 == 0 ? null : FormattableString.Invariant($"35.{700000 + i}"),
            i % 11 == 0 ? null : FormattableString.Invariant($"139.{600000 + i}"),
            i % 7 == 0 ? null : FormattableString.Invariant($"{i % 4}"),
            i % 3 == 0 ? null : i % 2 == 0 ? "true" : "false",
            i % 4 == 0 ? null : i % 2 == 0 ? "屋内" : "屋外",
            i % 6 == 0 ? null : FormattableString.Invariant($"2025-{(i % 12) + 1:D2}-{(i % 28) + 1:D2}"),
            null,
        ]),
    ];

    private static List<string?[]> EventRows() =>
    [
        ["E1", "防災訓練; 地震,火災", "2026-11-03", null, "10:00", "12:30", "区役所", "雨天中止\n持ち物: \"水筒\""],
        ["E2", "文化祭", "2026-11-03", "2026-11-05", "09:00", "17:00", null, null],
        ["E3", "夜市", "2026-12-31", null, "22:00", "24:30", "駅前", "とても長い説明。" + new string('長', 100)],
        ["E4", "日付のない催し", null, null, null, null, null, null],
    ];
}
