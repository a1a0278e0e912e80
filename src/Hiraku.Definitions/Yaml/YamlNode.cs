using System.Collections.Immutable;

namespace Hiraku.Definitions.Yaml;

/// <summary>A node of a YAML file that knows its line.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A text; <paramref name="IsPlain"/> where it was written without quotes.</summary>
internal sealed record YamlText(int Line, string Value, bool IsPlain) : YamlNode(Line)
{
    /// <summary>True for <c>key:</c> with nothing behind it.</summary>
    public bool IsBlank => IsPlain && Value is "" or "~" or "null";
}

internal sealed record YamlList(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, ImmutableArray<YamlEntry> Entries) : YamlNode(Line);

/// <summary>One <c>key: value</c> of a map.</summary>
internal sealed record YamlEntry(int Line, string Key, YamlNode Value);
