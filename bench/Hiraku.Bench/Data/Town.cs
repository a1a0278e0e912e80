namespace Hiraku.Bench.Data;

/// <summary>A municipality, where it lies, and a telephone exchange of its own.</summary>
/// <param name="Exchange">First digit of the exchange, so that area codes stand as the numbering plan has them.</param>
internal sealed record Town(string Code, string Prefecture, string Name, double Latitude, double Longitude, string Area, string Exchange)
{
    public static readonly Town[] All =
    [
        Of("01100", "北海道", "札幌市", 43.06, 141.35, "011", "2"), Of("04100", "宮城県", "仙台市", 38.26, 140.87, "022", "2"),
        Of("08201", "茨城県", "水戸市", 36.36, 140.47, "029", "2"), Of("09201", "栃木県", "宇都宮市", 36.55, 139.88, "028", "6"),
        Of("10201", "群馬県", "前橋市", 36.38, 139.06, "027", "2"), Of("11100", "埼玉県", "さいたま市", 35.86, 139.64, "048", "8"),
        Of("12100", "千葉県", "千葉市", 35.60, 140.10, "043", "2"), Of("13101", "東京都", "千代田区", 35.69, 139.75, "03", "3"),
        Of("13104", "東京都", "新宿区", 35.69, 139.70, "03", "5"), Of("14100", "神奈川県", "横浜市", 35.44, 139.63, "045", "6"),
        Of("15100", "新潟県", "新潟市", 37.91, 139.03, "025", "2"), Of("16201", "富山県", "富山市", 36.69, 137.21, "076", "4"),
        Of("17201", "石川県", "金沢市", 36.56, 136.65, "076", "2"), Of("20201", "長野県", "長野市", 36.64, 138.19, "026", "2"),
        Of("21201", "岐阜県", "岐阜市", 35.42, 136.76, "058", "2"), Of("22100", "静岡県", "静岡市", 34.97, 138.38, "054", "2"),
        Of("23100", "愛知県", "名古屋市", 35.18, 136.90, "052", "9"), Of("26100", "京都府", "京都市", 35.01, 135.76, "075", "2"),
        Of("27100", "大阪府", "大阪市", 34.69, 135.50, "06", "6"), Of("28100", "兵庫県", "神戸市", 34.69, 135.19, "078", "3"),
        Of("33100", "岡山県", "岡山市", 34.66, 133.93, "086", "2"), Of("34100", "広島県", "広島市", 34.39, 132.46, "082", "2"),
        Of("40130", "福岡県", "福岡市", 33.59, 130.40, "092", "7"), Of("43100", "熊本県", "熊本市", 32.80, 130.71, "096", "3"),
        Of("46201", "鹿児島県", "鹿児島市", 31.60, 130.56, "099", "2"), Of("47201", "沖縄県", "那覇市", 26.21, 127.68, "098", "8"),
    ];

    public static readonly string[] Quarters = ["中央", "本町", "南町", "北1条西", "東2丁目", "桜ケ丘", "緑が丘", "港町", "大手町", "栄町", "西3丁目", "旭ヶ丘"];

    /// <summary>The sixth digit proves the first five: weights 6 5 4 3 2, modulo 11.</summary>
    private static Town Of(string five, string prefecture, string name, double latitude, double longitude, string area, string exchange)
    {
        int sum = five.Select((digit, i) => (digit - '0') * (6 - i)).Sum();
        return new Town(five + (11 - (sum % 11)) % 10, prefecture, name, latitude, longitude, area, exchange);
    }
}
