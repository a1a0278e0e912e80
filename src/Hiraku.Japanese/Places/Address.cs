namespace Hiraku.Japanese;

/// <summary>Addresses split into the standard's fields, 丁目 in kanji and everything below with hyphens.</summary>
/// <remarks>GIF DS-442 (address), DS-433 (address base). A town list of the municipality decides what is a 丁目; without one nothing is guessed.</remarks>
public static class Address
{
    /// <summary>Reads one address.</summary>
    public static Reading<AddressParts> Read(ReadOnlySpan<char> text, AddressOptions? options = null)
    {
        var folded = new TextBuilder(stackalloc char[256]);
        FoldNotes notes = Fold(text.Length > ParseText.Limit ? text[..ParseText.Limit] : text, ref folded);
        Reading<AddressParts> reading = FoldRules.Refusal(notes) is { } broken
            ? Reading<AddressParts>.Refused(broken)
            : AddressParser.Read(folded.Text, options ?? AddressOptions.None);
        folded.Dispose();
        return reading.Status == ReadingStatus.Changed && reading.Value.IsWritten(text) ? Reading<AddressParts>.Clean(reading.Value) : reading;
    }

    // Buildings are names (アパートⅡ), so signs stay as they are; only dashes are made alike.
    private static FoldNotes Fold(scoped ReadOnlySpan<char> text, ref TextBuilder output)
    {
        var folder = new TextFolder(TextPolicy.Plain);
        folder.Fold(text, ref output);
        output.Replace(Characters.Dashes, '-');
        return folder.Notes;
    }
}
