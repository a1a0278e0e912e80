namespace Hiraku.Japanese;

/// <summary>The unit a column header or a caption states.</summary>
/// <param name="Label">The header without the unit; empty for a caption.</param>
/// <param name="Unit">The base unit; several joined by |; null where none is stated.</param>
/// <param name="Multiplier">What the cells are multiplied by (千円 is 1000).</param>
/// <param name="Note">Words in brackets that are no unit.</param>
public readonly record struct HeaderUnit(string Label, string? Unit, decimal Multiplier = 1, string? Note = null)
{
    private static readonly (string Written, decimal By)[] Scales = [("百万", 1_000_000), ("千", 1000), ("万", 10_000), ("億", 100_000_000), ("十億", 1_000_000_000)];

    /// <summary>Reads 金額（千円）, （単位：人、％）, 事業費　単位:円.</summary>
    /// <remarks>総務省 統一ルール 2020-12-18: the unit is stated, not typed into cells.</remarks>
    public static HeaderUnit Read(ReadOnlySpan<char> header)
    {
        string text = ParseText.Fold(header);
        int caption = text.IndexOf("単位", StringComparison.Ordinal);
        if (caption >= 0)
        {
            string units = text[(caption + 2)..].Trim(' ', ':', '(', ')');
            return Of(text[..caption].Trim(' ', '(', ')'), units);
        }

        int open = text.LastIndexOf('(');
        if (open <= 0 || text[^1] != ')')
        {
            return new HeaderUnit(text, null);
        }

        string label = text[..open].TrimEnd();
        string inner = text[(open + 1)..^1];
        HeaderUnit unit = Of(label, inner);
        return unit.Unit is null ? new HeaderUnit(label, null, 1, inner) : unit;
    }

    private static HeaderUnit Of(string label, string written)
    {
        string[] parts = written.Split(['\u3001', ',', '\u30FB', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1)
        {
            string[] several = [.. parts.Select(part => One(part).Unit ?? part)];
            return new HeaderUnit(label, string.Join('|', several));
        }

        (string? unit, decimal by) = One(written);
        return new HeaderUnit(label, unit, by);
    }

    private static (string? Unit, decimal By) One(string written)
    {
        if (NumberUnit.TryFind(written, out string plain, out _))
        {
            return (written is "km" or "cm" or "mm" or "t" ? written : plain, 1);
        }

        foreach ((string scale, decimal by) in Scales)
        {
            if (written.StartsWith(scale, StringComparison.Ordinal) && NumberUnit.TryFind(written.AsSpan(scale.Length), out string unit, out _))
            {
                return (unit, by);
            }
        }

        return (null, 1);
    }
}
