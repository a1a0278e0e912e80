using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Site.Sample;

/// <summary>Invented places; none exists, all phone numbers are of the kind kept for examples.</summary>
public static class SamplePlaces
{
    private static readonly string[] Kinds = ["地区区民館", "小学校", "図書館", "体育館", "保健相談所", "児童館", "公園管理所"];

    public static SampleRows Aed()
    {
        var rows = new SampleRows(SampleSchemas.Aed);
        for (int i = 0; i < 260; i++)
        {
            var cells = Place(i, i % 29 == 0 ? null : i);
            bool isSchool = i % Kinds.Length == 1;
            rows.Add([
                .. cells,
                ("設置位置", i % 3 == 0 ? "1階 受付" : "1階 玄関ホール"),
                ("利用可能曜日", isSchool ? "月火水木金" : i % 4 == 0 ? "月火水木金土日" : "火水木金土日"),
                ("開始時間", isSchool ? "08:30" : "09:00"),
                ("終了時間", isSchool ? "16:30" : i % 5 == 0 ? "21:30" : "17:00"),
                ("小児対応設備の有無", i % 11 == 0 ? null : i % 4 == 0 ? "無" : "有"),
                ("URL", i % 3 == 0 ? $"https://www.example.lg.jp/shisetsu/{i}.html" : null),
            ]);
        }

        return rows;
    }

    public static SampleRows Shelters()
    {
        var rows = new SampleRows(SampleSchemas.Shelters);
        for (int i = 0; i < 96; i++)
        {
            var hazards = SampleSchemas.Shelters.Fields.Where(field => field.Kind == FieldKind.Flag)
                .Select((field, h) => (field.Name, (object?)((i + (h * 3)) % (h + 2) == 0 ? "1" : null)));
            rows.Add([.. Place(i + 1000, i), .. hazards, ("想定収容人数", i % 7 == 0 ? null : 120 + (i * 13 % 900))]);
        }

        return rows;
    }

    private static (string, object?)[] Place(int number, int? located)
    {
        // Towns differ in how many places they have, so that rankings have something to say.
        var town = SampleWard.Towns[(int)Math.Sqrt(number * 37 % 256)];
        int chome = (number % 5) + 1;
        string kind = Kinds[number % Kinds.Length];
        string hasChome = town.Name.EndsWith('町') && town.Name is "立野町" or "上石神井南町" ? "" : "一二三四五"[chome - 1] + "丁目";
        double spread = ((number * 7919 % 200) - 100) / 14000.0, spreadToo = ((number * 104729 % 200) - 100) / 11000.0;
        return
        [
            ("全国地方公共団体コード", "131202"),
            ("ID", SampleWard.Number(number + 1, 10)),
            ("地方公共団体名", "東京都見本区"),
            ("名称", $"{town.Name}第{(number % 4) + 1}{kind}"),
            ("名称_カナ", $"{town.Kana}ダイ{(number % 4) + 1}シセツ"),
            ("名称_英字", null),
            ("所在地_連結表記", $"東京都見本区{town.Name}{hasChome}{(number % 30) + 1}-{(number % 12) + 1}"),
            ("所在地_町字", town.Name + hasChome),
            ("緯度", located is null ? null : Math.Round(town.Latitude + spread, 6)),
            ("経度", located is null ? null : Math.Round(town.Longitude + spreadToo, 6)),
            ("電話番号", number % 6 == 0 ? null : $"03-0000-{SampleWard.Number(number % 10000, 4)}"),
        ];
    }
}
