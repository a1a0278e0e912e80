using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;

namespace Hiraku.Tests.Site.Sample;

/// <summary>An invented ward that publishes places, shelters, population, events and money, one dataset held and one that never went out.</summary>
public static class SampleWard
{
    public const string AsOf = "2024-06-03";

    public static readonly (string Name, double Latitude, double Longitude, string Kana)[] Towns =
    [
        ("旭丘", 35.735, 139.676, "アサヒガオカ"), ("羽沢", 35.7425, 139.671, "ハザワ"), ("桜台", 35.739, 139.663, "サクラダイ"), ("練馬", 35.738, 139.654, "ネリマ"),
        ("豊玉北", 35.7345, 139.655, "トヨタマキタ"), ("中村南", 35.7275, 139.637, "ナカムラミナミ"), ("貫井", 35.738, 139.635, "ヌクイ"), ("春日町", 35.752, 139.641, "カスガチョウ"),
        ("光が丘", 35.7585, 139.629, "ヒカリガオカ"), ("田柄", 35.757, 139.64, "タガラ"), ("谷原", 35.748, 139.616, "ヤハラ"), ("石神井町", 35.744, 139.606, "シャクジイマチ"),
        ("上石神井南町", 35.724, 139.589, "カミシャクジイミナミチョウ"), ("大泉学園町", 35.766, 139.586, "オオイズミガクエンチョウ"), ("西大泉", 35.755, 139.573, "ニシオオイズミ"), ("立野町", 35.717, 139.579, "タテノチョウ"),
    ];

    public static Publisher Publisher { get; } = new("131202", new("見本区", "Mihon City"), new("東京都", "Tokyo"), new Bounds(35.70, 139.55, 35.79, 139.69));

    public static SiteSettings Site { get; } = new(new("見本区オープンデータ", "Mihon Open Data"), "https://opendata.example.lg.jp/", ["ja", "en", "ja-easy"], "CC-BY-4.0", null)
    {
        Contact = "03-0000-1111",
    };

    /// <summary>The catalogue, its files laid into <paramref name="output"/>.</summary>
    public static Catalog Publish(SampleOutput output) => new(Publisher, Site, AsOf,
    [
        Entry(output, new Dataset("aed", "datasets/aed")
        {
            Title = new("AED設置箇所一覧", "AED locations"), Department = new("危機管理室", "Crisis management"), Contact = "03-0000-2222",
            Frequency = Frequency.Monthly, Keywords = ["救命", "心臓"],
        }, SamplePlaces.Aed()) with { Quality = [new("HK6004", "value-out-of-list", "Warning", "小児対応設備の有無", 3), new("HK5010", "phone-hyphenated", "Note", "電話番号", 128)] },
        Entry(output, new Dataset("budget", "datasets/budget") { Title = new("一般会計予算", "General account budget"), Department = new("財政課", "Finance"), Frequency = Frequency.Yearly, Dashboard = [SampleNumbers.BudgetBesideSettlement] }, SampleNumbers.Budget()),
        Entry(output, new Dataset("events", "datasets/events") { Title = new("イベント一覧", "Events"), Department = new("広報課", "Public relations"), Frequency = Frequency.Weekly }, SampleNumbers.Events()),
        Entry(output, new Dataset("population", "datasets/population") { Title = new("地域・年齢別人口", "Population by area and age"), Department = new("情報公開課", "Statistics"), Frequency = Frequency.Monthly }, SampleNumbers.Population()),
        Entry(output, new Dataset("shelters", "datasets/shelters") { Title = new("指定緊急避難場所一覧", "Emergency evacuation sites"), Department = new("防災課", "Disaster prevention"), Frequency = Frequency.Irregular }, SamplePlaces.Shelters()) with
        {
            Status = PublicationStatus.Held, HeldSince = AsOf, HeldWhy = new("行数が前回の半分になっています。", "The number of rows fell to half."), Modified = "2024-05-01", Checked = "2024-05-31",
        },
        new CatalogEntry(new Dataset("toilets", "datasets/toilets") { Title = new("公衆トイレ一覧", "Public toilets"), Department = new("道路公園課", "Roads and parks") }, SampleSchemas.Places("public_toilet", new("公衆トイレ一覧", "Public toilets")), PublicationStatus.Failed)
        {
            HeldSince = AsOf, HeldWhy = new("ファイルを読み取れません。", "The file cannot be read."), Licence = "CC-BY-4.0",
        },
    ]);

    public static CatalogEntry Entry(SampleOutput output, Dataset dataset, SampleRows rows)
    {
        var files = ImmutableArray.CreateBuilder<Distribution>();
        foreach (string format in rows.Schema.IsGeographic ? ["csv", "xlsx", "json", "geojson", "parquet"] : new[] { "csv", "xlsx", "json", "parquet" })
        {
            byte[] bytes = format == "json" ? rows.Json() : System.Text.Encoding.UTF8.GetBytes($"{dataset.Id} as {format}\n");
            string path = $"data/{dataset.Id}/{Publisher.Code}_{dataset.Id}.{format}";
            output.Files[path] = bytes;
            files.Add(new Distribution(format, path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return new CatalogEntry(dataset, rows.Schema, PublicationStatus.Published)
        {
            Rows = rows.Count,
            Modified = AsOf,
            Checked = AsOf,
            Licence = "CC-BY-4.0",
            Version = files[0].Sha256[..12],
            Files = files.ToImmutable(),
            Filled = rows.Filled().ToImmutableSortedDictionary(),
            Changes = [new("2024-05-01", "a1", rows.Count, 0, 0, rows.Count, LocalizedText.Empty), new(AsOf, "a2", 3, 1, 12, rows.Count, new("春の点検を反映しました。", "After the inspection in spring."))],
        };
    }

    public static string Number(int value, int digits) => value.ToString(new string('0', digits), CultureInfo.InvariantCulture);
}
