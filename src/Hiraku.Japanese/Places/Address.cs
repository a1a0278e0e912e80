namespace Hiraku.Japanese;

/// <summary>Addresses split into the standard's fields, 丁目 in kanji and everything below with hyphens.</summary>
/// <remarks>GIF DS-442 (address), DS-433 (address base). A town list of the municipality decides what is a 丁目; without one nothing is guessed.</remarks>
public static class Address
{
    /// <summary>Reads one address.</summary>
    public static Reading<AddressParts> Read(ReadOnlySpan<char> text, AddressOptions? options = null)
    {
        var folded = new TextBuilder(stackalloc char[256]);
        FoldNotes notes = ParseText.Fold(text, ref folded);
        Reading<AddressParts> reading = FoldRules.Refusal(notes) is { } broken
            ? Reading<AddressParts>.Refused(broken)
            : AddressParser.Read(folded.Text, options ?? AddressOptions.None);
        folded.Dispose();
        return reading.Status == ReadingStatus.Changed && text.SequenceEqual(reading.Value.ToString()) ? Reading<AddressParts>.Clean(reading.Value) : reading;
    }
}
