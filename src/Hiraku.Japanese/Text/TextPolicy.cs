namespace Hiraku.Japanese;

/// <summary>How much of a text may be rewritten: the field decides.</summary>
public enum TextPolicy
{
    /// <summary>Names of places, people, companies: letters and digits to half width, kana to full width; brackets and signs as written.</summary>
    Name,

    /// <summary>Remarks and other prose: as <see cref="Name"/>, and full-width brackets and punctuation of ASCII to half width.</summary>
    Plain,

    /// <summary>Identifiers: everything to half width, signs spelled out, all hyphens alike.</summary>
    Code,

    /// <summary>A lossy key for search and matching, never published.</summary>
    Key,
}

/// <summary>How <see cref="JapaneseText"/> treats one field.</summary>
/// <param name="Policy">How much may be rewritten.</param>
public sealed record TextOptions(TextPolicy Policy = TextPolicy.Name)
{
    /// <summary>The policy for names.</summary>
    public static TextOptions Name { get; } = new();
}
