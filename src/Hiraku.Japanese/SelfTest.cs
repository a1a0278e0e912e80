using System.Text;

namespace Hiraku.Japanese;

/// <summary>Checks at start-up that the runtime can do what the readers need.</summary>
/// <remarks>With InvariantGlobalization <c>string.Normalize</c> returns its input without a word, so ① would stay ①.</remarks>
public static class SelfTest
{
    /// <summary>Runs every check; an empty list means all is well.</summary>
    public static IReadOnlyList<string> Run()
    {
        var failures = new List<string>();
        Check(failures, "\u2460".Normalize(NormalizationForm.FormKC) == "1", "Unicode normalisation does nothing: install ICU (libicu) or switch InvariantGlobalization off.");
        Check(failures, "\u304B\u3099".Normalize() == "\u304C", "Unicode composition does nothing: install ICU (libicu).");
        Check(failures, JapaneseDate.ToWareki(new DateOnly(2019, 5, 1)) == "令和元年5月1日" && JapaneseDate.ToWareki(new DateOnly(1989, 1, 7)) == "昭和64年1月7日", "The table of eras is wrong.");
        Check(failures, JapaneseDate.Read("令和6年4月1日").Value == new PartialDate(2024, 4, 1), "Dates are not read.");
        Check(failures, PhoneNumber.Read("0223410000").Value.Number == "022-341-0000", "The table of area codes is wrong.");
        Check(failures, HasCp932(), "Code page 932 is missing: register CodePagesEncodingProvider.");
        return failures;
    }

    private static void Check(List<string> failures, bool passed, string failure)
    {
        if (!passed)
        {
            failures.Add(failure);
        }
    }

    private static bool HasCp932() =>
        CodePagesEncodingProvider.Instance.GetEncoding(932) is { } cp932 && cp932.GetString([0x97, 0xFB, 0x94, 0x6E]) == "練馬";
}
