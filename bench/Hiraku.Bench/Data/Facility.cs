namespace Hiraku.Bench.Data;

/// <summary>What stands there, by its name, its reading and its English name.</summary>
internal sealed record Facility(string Name, string Kana, string English)
{
    public static readonly Facility[] All =
    [
        new("市役所本庁舎", "シヤクショホンチョウシャ", "City Hall"), new("中央図書館", "チュウオウトショカン", "Central Library"),
        new("総合体育館", "ソウゴウタイイクカン", "Gymnasium"), new("第1小学校", "ダイ1ショウガッコウ", "No.1 Elementary School"),
        new("第2中学校", "ダイ2チュウガッコウ", "No.2 Junior High School"), new("南部公民館", "ナンブコウミンカン", "Nambu Community Hall"),
        new("市民文化会館", "シミンブンカカイカン", "Civic Culture Hall"), new("子育て支援センター", "コソダテシエンセンター", "Child Care Support Center"),
        new("スポーツセンター", "スポーツセンター", "Sports Center"), new("老人福祉センター", "ロウジンフクシセンター", "Welfare Center"),
        new("消防署北出張所", "ショウボウショキタシュッチョウジョ", "Fire Station North Branch"), new("駅前交流プラザABC", "エキマエコウリュウプラザABC", "Station Plaza ABC"),
        new("髙橋記念ホール", "タカハシキネンホール", "Takahashi Memorial Hall"), new("IT活用推進センター", "アイティーカツヨウスイシンセンター", "IT Center"),
        new("道の駅 ふれあいパーク", "ミチノエキ フレアイパーク", "Roadside Station Fureai Park"), new("港湾・空港ターミナル", "コウワン・クウコウターミナル", "Port and Airport Terminal"),
    ];

    public static readonly Facility[] Wings = [new("", "", ""), new(" 本館", " ホンカン", " Main Bldg."), new(" 別館", " ベッカン", " Annex"), new(" 2号棟", " 2ゴウトウ", " Bldg. 2")];

    public static readonly string[] Buildings = ["", "", "", "1F 受付", "中央ビル3F", "合同庁舎 B棟", "ABCプラザ 2F"];

    public static readonly string[] Spots =
        ["1F 正面玄関", "1階 事務室前", "2F エレベーターホール", "受付カウンター横", "体育館入口", "守衛室", "職員室前 廊下", "正面ロビー AEDボックス"];

    public static readonly string[] Remarks =
        ["", "", "", "夜間は守衛室へ連絡", "年末年始(12/29-1/3)は利用不可", "貸出可能, 要連絡", "鍵は事務室にて管理 内線100", "屋外設置 \"24時間\"利用可"];

    public static readonly string[] Exceptions = ["", "", "祝日を除く", "第2土曜は休館", "開庁時間のみ", "年末年始を除く (12月29日から1月3日)"];

    public static readonly string[] Contacts = ["", "", "", "X(旧Twitter): @city_info", "LINE公式アカウントあり", "FAX 共用"];

    public static readonly string[] Owners = ["", "総務課", "株式会社サンプル設備", "指定管理者 ABCサービス", "教育委員会", "消防本部 警防課"];
}
