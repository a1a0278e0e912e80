using Hiraku.Japanese;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>Tells a cell that only says that it has no value.</summary>
internal static class EmptyText
{
    public static bool Is(ReadOnlySpan<char> text) => text.Trim().Trim('\u3000').IsEmpty || MissingMark.Is(text);
}
