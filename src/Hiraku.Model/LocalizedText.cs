namespace Hiraku.Model;

/// <summary>One text in the two languages every reader is served in.</summary>
public sealed record LocalizedText(string Ja, string En)
{
    public static LocalizedText Empty { get; } = new("", "");

    /// <summary>The text in <paramref name="language"/> ("ja" or "en"); Japanese where the other is missing.</summary>
    public string In(string language) => language == "en" && En.Length > 0 ? En : Ja;

    /// <summary>A text that reads the same in both languages.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}
