namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>What a <see cref="MarkupScanner"/> stands on.</summary>
internal enum MarkupKind
{
    /// <summary>Nothing yet, or nothing more.</summary>
    None,

    /// <summary>The start of an element, or an element that is empty; an empty one has no end.</summary>
    Start,

    /// <summary>A piece of text. What lies between two tags may come in several.</summary>
    Text,
    End,
}
