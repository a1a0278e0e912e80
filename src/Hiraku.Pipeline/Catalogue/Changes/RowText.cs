using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Fetches the rows that are shown from the two versions.</summary>
internal sealed class RowText(Stream before, Stream after, IReadOnlyList<string> key)
{
    public RowChange Show(RowFate fate, RowRecord? earlier, RowRecord? later)
    {
        string? old = earlier is { } e ? Read(before, e) : null;
        string? now = later is { } l ? Read(after, l) : null;
        return new RowChange(fate, KeyOf(now ?? old ?? ""), old, now, old is not null && now is not null ? Differing(old, now) : []);
    }

    private static string Read(Stream stream, RowRecord record)
    {
        byte[] bytes = new byte[record.Length];
        stream.Position = record.Offset;
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private string? KeyOf(string row)
    {
        if (key.Count == 0)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(row);
        return string.Join(" / ", key.Select(name => document.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : ""));
    }

    private static ImmutableArray<string> Differing(string old, string now)
    {
        using JsonDocument earlier = JsonDocument.Parse(old);
        using JsonDocument later = JsonDocument.Parse(now);
        IEnumerable<string> names = later.RootElement.EnumerateObject().Select(property => property.Name)
            .Union(earlier.RootElement.EnumerateObject().Select(property => property.Name), StringComparer.Ordinal);
        return [.. names.Where(name => Raw(earlier, name) != Raw(later, name))];
    }

    private static string? Raw(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;
}
