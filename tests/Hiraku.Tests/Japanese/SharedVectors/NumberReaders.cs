using System.Globalization;
using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Numbers, kanji numerals, header units, yes and no.</summary>
public static class NumberReaders
{
    public static readonly Dictionary<string, Reader> All = new()
    {
        ["numbers"] = Number,
        ["kanji_numbers"] = row => (Answer.Without(row.Expected, "unit"), Answer.Of(KanjiNumeral.Read(row.Input), value => value.ToString(CultureInfo.InvariantCulture))),
        ["header_units"] = Header,
        ["booleans"] = Boolean,
    };

    private static (string, string) Number(VectorRow row)
    {
        Reading<Quantity> reading = JapaneseNumber.ReadQuantity(row.Input);
        // The sign that was met is told apart by - and …; the vectors add what statistics tables mean by it.
        string expected = row.Expected == "ERROR:empty_marker=none" ? "ERROR:empty_marker" : row.Expected.Replace(";exclusive", ";warn=exclusive_bound", StringComparison.Ordinal);
        if (!reading.HasValue)
        {
            // Words that are no number at all are told apart from broken numbers; the vectors call both unparsable.
            return (expected, Answer.Of(reading).Replace("not_a_number", "unparsable", StringComparison.Ordinal));
        }

        Quantity quantity = reading.Value;
        string actual = quantity + (quantity.Unit is { } unit ? ";unit=" + unit : "") + (quantity.Note is { } note ? ";note=" + note : "");
        return (expected, actual + (reading.Status == ReadingStatus.Warned ? ";warn=" + Answer.Code(reading.Rule!) : ""));
    }

    private static (string, string) Header(VectorRow row)
    {
        HeaderUnit header = HeaderUnit.Read(row.Input);
        string?[] parts =
        [
            header.Label.Length > 0 ? header.Label : null,
            header.Note is { } note ? "note=" + note : "unit=" + header.Unit,
            row.Expected.Contains("multiplier", StringComparison.Ordinal) ? "multiplier=" + header.Multiplier.ToString(CultureInfo.InvariantCulture) : null,
        ];
        return (row.Expected, string.Join(';', parts.Where(part => part is not null)));
    }

    private static (string, string) Boolean(VectorRow row)
    {
        // The note of a yes stays in the cell's text; the reader answers the question only.
        string expected = Answer.Without(row.Expected, "note").Replace("latin_o", "latin_O", StringComparison.Ordinal);
        return (expected, Answer.Of(JapaneseBoolean.Read(row.Input), value => value ? "TRUE" : "FALSE"));
    }
}
