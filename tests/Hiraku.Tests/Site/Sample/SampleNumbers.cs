using System.Globalization;
using Hiraku.Model.Datasets;

namespace Hiraku.Tests.Site.Sample;

/// <summary>Invented population, events and money.</summary>
public static class SampleNumbers
{
    /// <summary>Two bars to a purpose, of the last year alone.</summary>
    public static ChartSpec BudgetBesideSettlement { get; } = new("grouped", 9)
    {
        Title = new("款別の予算と決算（2024年度）", "Budget and settlement by category, fiscal 2024"),
        Group = "款",
        Measures = ["予算額", "決算額"],
        Only = [KeyValuePair.Create("年度", ChartSpec.Latest)],
        Unit = "千円",
    };

    public static SampleRows Population()
    {
        var rows = new SampleRows(SampleSchemas.Population);
        for (int year = 2018; year <= 2024; year++)
        {
            for (int t = 0; t < SampleWard.Towns.Length; t++)
            {
                rows.Add(Area(year, t));
            }
        }

        return rows;
    }

    public static SampleRows Events()
    {
        var rows = new SampleRows(SampleSchemas.Events);
        string[] kinds = ["講座", "催し", "相談", "スポーツ", "展示"];
        var first = new DateOnly(2024, 4, 6);
        for (int i = 0; i < 140; i++)
        {
            DateOnly day = first.AddDays(i * i % 150);
            rows.Add(
                ("ID", SampleWard.Number(i + 1, 8)),
                ("イベント名", $"{SampleWard.Towns[i % 16].Name}の{kinds[i * i % 5]}（第{i + 1}回）"),
                ("イベント種類", kinds[i * i % 5]),
                ("開始日", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("終了日", day.AddDays(i % 3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("開始時間", "10:00"),
                ("場所名称", $"{SampleWard.Towns[i % 16].Name}地区区民館"),
                ("料金(基本)", i % 4 == 0 ? "500円" : "無料"));
        }

        return rows;
    }

    public static SampleRows Budget()
    {
        var rows = new SampleRows(SampleSchemas.Budget);
        (string Name, int Base)[] purposes = [("福祉費", 61_200_000), ("子ども費", 74_800_000), ("総務費", 28_300_000), ("土木費", 17_900_000), ("教育費", 26_100_000), ("衛生費", 9_400_000), ("産業費", 3_100_000), ("公債費", 5_200_000)];
        for (int year = 2019; year <= 2024; year++)
        {
            foreach (var (name, amount) in purposes)
            {
                int budget = amount + ((year - 2019) * amount / 40) - (year == 2021 ? amount / 30 : 0);
                rows.Add(("年度", year.ToString(CultureInfo.InvariantCulture)), ("款", name), ("予算額", budget), ("決算額", budget - (budget / (21 + name[0] % 9))));
            }
        }

        return rows;
    }

    private static (string, object?)[] Area(int year, int town)
    {
        var bands = new List<(string, object?)>();
        int men = 0, women = 0;
        foreach (var (from, name) in SampleSchemas.Ages)
        {
            double shape = 60 + (from < 50 ? from * 1.6 : (150 - from) * 0.9) + (from is 70 or 75 ? 30 : 0);
            int m = (int)(shape * (1 + (town % 7 * 0.35)) * (1 + ((year - 2018) * 0.004 * ((town % 5) - 1)))), w = (int)(m * (1 + ((from - 30) * 0.004)));
            men += m;
            women += w;
            bands.Add(($"{name}の男性", m));
            bands.Add(($"{name}の女性", w));
        }

        return
        [
            ("全国地方公共団体コード", "131202"),
            ("地域コード", SampleWard.Number(town + 1, 4)),
            ("調査年月日", $"{year}-01-01"),
            ("地域名", SampleWard.Towns[town].Name),
            ("総人口", men + women),
            ("男性", men),
            ("女性", women),
            .. bands,
            ("世帯数", (men + women) * 10 / 19),
        ];
    }
}
