namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Shared vectors we hold to be wrong, or outside what a cell reader can know, each with the reason.</summary>
public static class KnownExceptions
{
    /// <summary>Files that are no vectors for a reader.</summary>
    public static readonly string[] Files =
    [
        // What Excel does to a CSV when it opens it: not measured, and nothing a reader answers.
        "excel_open_effects",
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

    public static bool Has(string file, VectorRow row) =>
        Rows.Any(known => known.File == file && known.Input == row.Input && known.Expected == row.Expected);
}
