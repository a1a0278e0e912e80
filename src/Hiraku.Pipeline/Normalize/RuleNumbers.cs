using System.Collections.Frozen;
using System.Globalization;

namespace Hiraku.Pipeline.Normalize;

/// <summary>
/// The HK numbers of the reading rules, by their place in this list: the first is HK5001. A number never changes its meaning,
/// so a new rule is added at the end and none is ever taken out.
/// </summary>
internal static class RuleNumbers
{
    private const int First = 5001;

    private const string InOrder = """
        abolished-code address-notation all-day ambiguous-city ambiguous-era ambiguous-length
        ambiguous-midnight ambiguous-noon ambiguous-order ambiguous-parentheses approximate arc-seconds
        area-code-assumed assumed-pm backslash-yen bad-grouping bad-kanji-number below-unit
        boolean-notation boolean-with-note broken-character carrier-prefix check-digit check-digit-added
        chome-missing closed-days-inverted code-notation coordinate-notation crosses-midnight cyrillic-o
        date-not-exact-enough date-separators day-of-month decimal-comma dms-converted dummy-value
        duration email-notation empty-interval empty-marker end-before-start era-converted
        era-overrun era-underrun era-year-conflict excel-error excel-serial exclusive-bound
        fiscal-year float-artefact foreign-number fraction-or-date full-width greek-delta
        half-width-kana header-unit hiragana-to-katakana holiday-mismatch hyphens-unified incomplete-coordinates
        increment-sign invalid-date invalid-dms invalid-latitude invalid-longitude invalid-prefix
        invalid-time invalid-week invalid-year invisible-removed invoice-number kanji-number
        latin-o leading-zero-restored leading-zeros list-separator local-number long-vowel
        long-vowel-minus look-alike looks-like-code lost-decimal-point low-precision marks-composed
        masked maybe-dms maybe-tokyo-datum mojibake multiple-schedules name-to-code
        negative-serial nil-mark no-leading-zero no-real-date non-kana not-a-boolean
        not-a-code not-a-date not-a-number not-a-phone not-a-time not-a-url
        not-a-weekday not-an-email not-an-integer not-digits null-island number-format-leak
        number-notation number-range number-too-long opening-hours outside-japan outside-municipality
        partial period-notation phone-notation plane-rectangular platform-dependent-character postal-notation
        pre-gregorian private-use-character radical-replaced radical-unresolved range-expanded ratio
        ratio-or-time recurring-notation redundant-ampm relative-date replacement-char room-number-split
        scaled-integer scheme-missing scheme-repaired scientific-notation search-key several-intervals
        several-numbers several-values sign-expanded spaces square-sign suppressed
        swapped-coordinates time-dropped time-notation town-missing triangle-minus unassigned-prefix
        unit-in-cell unknown-chome unknown-mark unknown-prefecture unknown-town unknown-value
        unparsable-date unparsable-number unselected unsupported-era unsupported-recurrence url-notation
        vague-date vague-period wave-dash weekday-mismatch weekday-notation words-around
        wrong-length year-missing fiscal-year-not-date lost-wave-dash number-with-note address-remark town-completed became-date
        """;

    private static readonly FrozenDictionary<string, string> Codes = InOrder
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select((id, at) => KeyValuePair.Create(id, "HK" + (First + at).ToString(CultureInfo.InvariantCulture)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number of a rule; null for one that was forgotten here, which a test looks for.</summary>
    public static string? Of(string id) => Codes.GetValueOrDefault(id);
}
