using System.Text.RegularExpressions;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Shared vectors we hold to be wrong, or outside what a cell reader can know, each with the reason.</summary>
public static class KnownExceptions
{
    /// <summary>Files that are no vectors for a reader.</summary>
    public static readonly string[] Files =
    [
        // What Excel does to a CSV when it opens it: not measured, and nothing a reader answers.
        "excel_open_effects",
        // Rules with their source, in mixed notation: those a cell reader can answer are written out in tests/vectors/address.csv.
        "address_rules",
        // Tables and policies in a notation of their own: SmallCellsTests asks the same of the library.
        "suppression",
    ];

    private static readonly (string File, string Input, string Expected, string Reason)[] Rows =
    [
        ("csv_injection", "=1+1", "'", "The CR of this row was stored as an unquoted LF, which parts the row in two."),
        ("csv_injection", "=1+1", "CR first", "The second half of the same row."),
        ("muni_code_checks", "131001", "131008", "Six digits with a wrong check digit are refused in every other row (131203); we refuse and suggest 131008."),
        ("phones", "０３－５２５３－２１１１（代表）０３－５２５３－２１１２（夜間）", "03-5253-2111", "IMI keeps the first number only; GIF DS-445 joins several by ' / ', as the other rows ask."),
        ("strings", "10㎞", "10㎞", "The key folds case everywhere else (a NUL b gives AB), so km becomes KM as well."),
        ("strings", "‘a’", "‘a’", "The key folds case everywhere else, so a becomes A."),
    ];

    // The national address base is not here: the towns are those that the expectations of the file name, so what needs more of it cannot pass.
    private static readonly (string File, string Pattern, string Reason)[] Patterns =
    [
        ("addresses_abr", "[通筋入]|[上下](る|ル)", "Kyoto street names stand in front of the town; only the national base knows which belong to it."),
        ("addresses_abr", "^(北海道札幌市|南１２西)", "Sapporo shortens 条 and 丁目 to bare numbers; only a list of its streets tells."),
        ("addresses_abr", "^\\((前|後)期\\)", "A remark in front of the address: kept for a person to see."),
        ("addresses_abr", "(裏ノ|２０８５番地)\\(", "A bracket behind town or number: kept as the building, nothing is dropped."),
        ("addresses_abr", "旭市[ハニ]の", "の between a one-letter town and its number is the town's particle to us and stays."),
        ("addresses_abr", "上町(A-5|Ｃ‐３)|アベノ地下街|渡辺3号", "Blocks named by letters and words: kept as written, behind a space."),
        ("addresses_abr", "紀尾井町1丁目|大石町3丁目", "A 丁目 the town does not have: kept as written."),
        ("addresses_abr", "豊川８|つつじが丘北３|宇多野上ノ谷8", "The cell leaves out 町 or 番町; a list may hold both names, so it is not completed."),
        ("addresses_geolonia", "7番町|串本町串本|^福島石川郡", "Forms only a national fuzzy match reaches (番丁 for 番町, bare kanji numerals, 福島 without 県)."),
        ("addresses_geolonia", "(下ル|上る)", "A Kyoto street name, as above."),
        ("addresses_geolonia", "1-4-1-レジ", "We drop the hyphen between number and building."),
        ("addresses_geolonia", "西小松川12|輪島市町野|屋５丁目", "A town without its 町: not completed, for 大字新堀 and 新堀町 stand side by side elsewhere."),
        ("addresses_geolonia", "主計町1番2-403号", "号 behind the last number is the unit of that number to us, not a room's."),
    ];

    public static bool Has(string file, VectorRow row) =>
        Rows.Any(known => known.File == file && known.Input == row.Input && known.Expected == row.Expected)
        || Patterns.Any(known => known.File == file && Regex.IsMatch(row.Input, known.Pattern));
}
