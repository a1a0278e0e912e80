using System.Buffers;

namespace Hiraku.Pipeline.Map;

/// <summary>Names as they may be pasted into YAML.</summary>
internal static class YamlLines
{
    private const string Special = ":#{}[],&*!|>'\"%@`?-";

    private static readonly SearchValues<char> Inside = SearchValues.Create(",[]{}\"");

    /// <summary><c>施設名</c>, or in quotes where YAML would read something else.</summary>
    public static string Quote(string text)
    {
        bool isPlain = text.Length > 0 && text.Trim() == text && !text.Any(c => char.IsControl(c)) && !Special.Contains(text[0])
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.EndsWith(':')
            && !text.AsSpan().ContainsAny(Inside) && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "~" or "y" or "n");
        return isPlain
            ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }

    public static string Pair(string field, string header) => $"{Quote(field)}: {Quote(header)}";
}
