namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>Tells a cell that only says that it has no value.</summary>
internal static class EmptyText
{
    public static bool Is(ReadOnlySpan<char> text) => text.Trim().Trim('\u3000') is "" or "-" or "\u30FC" or "\u2015" or "\uFF0D" or "不明" or "なし" or "該当なし";
}
