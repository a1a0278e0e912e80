namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Shared vectors we hold to be wrong, or outside what a reader of cells can know: each row by itself, with the reason and its source.</summary>
public static class KnownExceptions
{
    private const string NoSuchService = "A policy of the publisher, and nothing the program offers: it hides counts (privacy: suppress:), and only those of the columns asked for.";
    private const string Undetectable = "What is left in the cell is a well-formed value of its kind; nothing in it tells what was typed.";

    private static readonly (string File, string Input, string Reason)[] Rows =
    [
        ("csv_injection", "=1+1", "The CR of one row was stored as an unquoted LF, which parts the row in two (vectors/README: the file holds CR and LF inside quotes on purpose)."),
        ("muni_code_checks", "131001", "Six digits with a wrong check digit are refused in every other row (131203); we refuse and suggest 131008."),
        ("phones", "０３－５２５３－２１１１（代表）０３－５２５３－２１１２（夜間）", "IMI keeps the first number only; GIF DS-445 joins several by ' / ', as the other rows ask."),
        ("strings", "10㎞", "The key folds case everywhere else (a NUL b gives AB), so km becomes KM as well."),
        ("strings", "‘a’", "The key folds case everywhere else, so a becomes A."),

        ("addresses_abr", "大分市大石町3丁目3-5(小野ビル101号)", "A 丁目 that the town does not have is read as the first number, with a warning, as the same file does (紀尾井町1丁目3番地 is 紀尾井町1-3); here abr-geocoder leaves the text alone."),
        ("addresses_abr", "久太郎町４丁目渡辺3号", "abr-geocoder does not know the block either (渡辺3 is among its leftovers); 号 behind a name is kept as written."),
        ("addresses_abr", "大阪市天王寺区堀越町アベノ地下街8号", "A leftover as well: 号 behind a name is kept as written."),
        ("addresses_abr", "北海道雨竜郡秩父別町字秩父別２０８５番地(２条１丁目)", "The bracket stands behind a space, as in the file's other row (大字荏隈394-1 (小野ビル101号))."),
        ("addresses_abr", "中京区押小路通河原町西入榎木町450番地の2", "GIF DS-442 keeps the street in front of the town (address_rules: 寺町通御池上る上本能寺前町488); 町字ID and numbers are as expected."),
        ("addresses_abr", "中京区東堀川通錦小路上る四坊堀川町622-2", "GIF DS-442 keeps the street in front of the town; 町字ID and numbers are as expected."),
        ("addresses_abr", "上京区寺町通石薬師下る西側染殿町658", "西側, the side of the street, is dropped by abr-geocoder; we lose nothing of an address."),
        ("addresses_abr", "北海道札幌市北区拓北６－２－６－１２、８－７", "A second lot is joined in the file's other row (395・396); here abr-geocoder puts a space before it."),

        ("addresses_geolonia", "京都府京都市下京区西中筋通北小路通上る丸屋町", "GIF DS-442 keeps the street in front of the town (address_rules); geolonia drops it."),
        ("addresses_geolonia", "京都府京都市中京区河原町二条下ル一之船入町537-50", "GIF DS-442 keeps the street in front of the town (address_rules); geolonia drops it."),
        ("addresses_geolonia", "東京都千代田区永田町1-4-1-レジデンス億万101", "The hyphen parts number and building, which are two fields (GIF DS-442); geolonia leaves it in front of the building."),
        ("addresses_geolonia", "京都府京都市上京区主計町1番2-403号", "GIF DS-442: what follows 号 by a hyphen is its branch (address_rules: 1番地1-1号 is 1-1-1), so 403 is no room; the number keeps no 号."),

        ("address_rules", "一丁目1番地1号〇〇住宅1号室", "号室 is kept: 住宅1 could be a house as well. The room does go to the building."),
        ("address_rules", "一丁目1番地1号〇〇住宅A棟101号室", "棟 and 号室 are kept, for the same reason."),
        ("address_rules", "合同庁舎2号館3階", "The national datasets have one field, 建物名等(方書), for building, floor and room (自治体標準オープンデータセット); a name is not taken apart."),

        ("suppression", "pct:2/1302=0.2%", NoSuchService),
        ("suppression", "rate:1/4=25.0%", NoSuchService),
        ("suppression", "diff:R5=120;R6=123", NoSuchService),
        ("suppression", "dominance:1 office 90% of sales", NoSuchService),
        ("suppression", "offices:2;sales=5000", NoSuchService),
        ("suppression", "population<2000;count=15", "No counts at all is not a threshold: such a column is not published (the dataset's choice)."),
        ("suppression", "round_up_10:1476", NoSuchService),
        ("suppression", "round_up_10:11", NoSuchService),
        ("suppression", "round_half_10:372", NoSuchService),
        ("suppression", "round_half_10:1065", NoSuchService),
        ("suppression", "k:{30代,男,大泉町}=1;k=5", NoSuchService),
        ("suppression", "k:{30代,男,大泉地区}=5;k=5", NoSuchService),
        ("suppression", "k:record with 108歳", NoSuchService),

        ("excel_open_effects", "1E5", Undetectable),
        ("excel_open_effects", "(12)", Undetectable),
        ("excel_open_effects", "12%", Undetectable),
        ("excel_open_effects", "=1+1", Undetectable),
        ("excel_open_effects", "1 1/2", Undetectable),
    ];

    public static bool Has(string file, VectorRow row) => Of(file).Contains(row.Input);

    public static IEnumerable<string> Of(string file) => Rows.Where(known => known.File == file).Select(known => known.Input);
}
