namespace Hiraku.Japanese;

/// <summary>Parts one folded cell into latitude and longitude.</summary>
internal static class CoordinateCell
{
    public static Reading<GeoPoint> Read(string folded, GeoOptions options)
    {
        if (MissingMark.Kind(folded) != MissingMarks.None)
        {
            return Reading<GeoPoint>.Refused("empty-marker");
        }

        ReadOnlySpan<char> text = folded.AsSpan().Trim("()[] ");
        if (text.EndsWith("/") && text[0] is '+' or '-')
        {
            return Iso6709(text, options);
        }

        if (text.Contains(';') && text.Count(',') == 2)
        {
            string[] halves = text.ToString().Replace(',', '.').Split(';');
            Reading<GeoPoint> reading = Coordinates.Read(halves[0], halves[1], options);
            return reading.HasValue ? Reading<GeoPoint>.Warned(reading.Value, "decimal-comma") : reading;
        }

        int cut = Cut(text, out int width);
        return cut < 0 ? Reading<GeoPoint>.Refused("incomplete-coordinates")
            : Signed(text[..cut].Trim(' '), text[(cut + width)..].Trim(' '), options);
    }

    private static Reading<GeoPoint> Signed(ReadOnlySpan<char> left, ReadOnlySpan<char> right, GeoOptions options)
    {
        Reading<GeoPoint> reading = Coordinates.Read(left, right, options);
        return reading.Status == ReadingStatus.Clean ? Reading<GeoPoint>.Changed(reading.Value, "coordinate-notation") : reading;
    }

    // A comma parts them; else the word or letter that starts the longitude; else a space in the middle.
    private static int Cut(ReadOnlySpan<char> text, out int width)
    {
        width = 1;
        int comma = text.IndexOfAny(',', ';', '/');
        if (comma >= 0)
        {
            return comma;
        }

        width = 0;
        int word = text.IndexOf("東経", StringComparison.Ordinal);
        word = word > 0 ? word : text.IndexOf('E') is > 0 and var e && e < text.Length - 1 ? e : -1;
        if (word > 0)
        {
            return word;
        }

        width = 1;
        int space = text.IndexOf(' ');
        return space > 0 && text[(space + 1)..].IndexOf(' ') < 0 ? space : -1;
    }

    // +35.658581+139.745433+351CRSWGS_84/
    private static Reading<GeoPoint> Iso6709(ReadOnlySpan<char> text, GeoOptions options)
    {
        int second = text[1..].IndexOfAny('+', '-') + 1;
        if (second <= 0)
        {
            return Reading<GeoPoint>.Refused("incomplete-coordinates");
        }

        int end = text[(second + 1)..].IndexOfAny("+-C/") + second + 1;
        return end <= second ? Reading<GeoPoint>.Refused("incomplete-coordinates") : Signed(text[..second], text[second..end], options);
    }
}
