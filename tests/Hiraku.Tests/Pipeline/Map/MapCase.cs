using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;

namespace Hiraku.Tests.Pipeline.Map;

/// <summary>A small schema, a table of headers with one sample column each, and what mapping them gives.</summary>
internal sealed class MapCase
{
    public static readonly TableSchema Places = new("jichitai-2023/places",
    [
        new Field("全国地方公共団体コード", FieldKind.MunicipalityCode),
        new Field("ID", FieldKind.Identifier) { Aliases = ["NO"], Requirement = Requirement.Required },
        new Field("地方公共団体名", FieldKind.Name),
        new Field("名称", FieldKind.Name) { Aliases = ["施設名"], Requirement = Requirement.Required },
        new Field("名称_カナ", FieldKind.Kana),
        new Field("所在地_連結表記", FieldKind.Address) { Aliases = ["住所", "所在地"] },
        new Field("所在地_都道府県", FieldKind.Prefecture) { Requirement = Requirement.Required },
        new Field("緯度", FieldKind.Latitude),
        new Field("経度", FieldKind.Longitude),
        new Field("電話番号", FieldKind.Phone) { Aliases = ["電話"] },
        new Field("定員", FieldKind.Integer),
        new Field("種別", FieldKind.Code) { Aliases = ["施設種別"], Allowed = ["認可", "認可外"] },
        new Field("URL", FieldKind.Url),
        new Field("備考", FieldKind.Text),
    ])
    {
        Title = new("施設一覧", "Places"),
        Key = ["ID"],
        Upgrade = new Dictionary<string, ImmutableArray<string>>
        {
            ["都道府県名"] = ["地方公共団体名"],
            ["市区町村名"] = ["地方公共団体名"],
            ["内線番号"] = [],
            ["位置"] = ["緯度", "経度"],
        }.ToImmutableSortedDictionary(),
    };

    private static readonly Publisher Nerima = new("131202", new("練馬区", "Nerima City"), new("東京都", "Tokyo"), null);

    private readonly List<(string Header, string[] Sample)> columns = [];

    public Dataset Dataset { get; init; } = new("test", "/test") { Schema = Places.Id };

    public string File { get; init; } = "export.csv";

    /// <summary>True where the table names its columns nowhere.</summary>
    public bool Headless { get; init; }

    public DiagnosticBag Bag { get; } = new();

    public IEnumerable<string> Found => Bag.Kept.Select(diagnostic => diagnostic.ToString());

    public RawTable Raw => new(
        [.. columns.Select(column => column.Header)],
        [.. columns.Select(column => column.Sample.ToImmutableArray())],
        [],
        () => [new Extraction(new RawFile(File, "", "", 0, 0)) { Delimiter = ",", HeaderRows = Headless ? (0, 0) : (1, 1) }]);

    public MapCase Column(string header, params string[] sample)
    {
        columns.Add((header, sample));
        return this;
    }

    public MappedTable? Map(TableSchema? schema = null) => Mapper.Map(Raw, Dataset, Dataset.Schema is null ? null : schema ?? Places, Nerima, Bag);

    /// <summary>The headers or the constant that feed a field, as one text; empty where nothing does.</summary>
    public string Feeds(string field)
    {
        MappedTable table = Assert.IsType<MappedTable>(Map());
        FieldBinding binding = table.Bindings.Single(binding => binding.Field.Name == field);
        return binding.Constant is { } constant ? "= " + constant : string.Join(" + ", binding.Columns.Select(column => columns[column].Header));
    }
}
