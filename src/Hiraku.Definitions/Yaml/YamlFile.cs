using System.Text;
using Hiraku.Definitions.Rules;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Yaml;

/// <summary>One YAML file being read: its name for messages, and whether anything in it was wrong.</summary>
internal sealed class YamlFile(string name, DiagnosticBag bag)
{
    /// <summary>A hand-written file is a few kilobytes; beyond this someone wrote data into it, or means harm.</summary>
    public const int MaximumBytes = 1 << 20;

    public string Name { get; } = name;

    /// <summary>True once an error was reported.</summary>
    public bool IsFaulty { get; private set; }

    public Location At(int line) => new(Name, Line: line);

    public void Report(Diagnostic diagnostic)
    {
        IsFaulty |= diagnostic.Severity == Severity.Error;
        bag.Add(diagnostic);
    }

    /// <summary>The whole file as a map; null where it cannot be read as one.</summary>
    public YamlSection? Read(string path)
    {
        string? text = TryReadText(path);
        return text is null || YamlReader.Read(text, this) is not { } map ? null : new YamlSection(this, map);
    }

    private string? TryReadText(string path)
    {
        try
        {
            return ReadText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Report(YamlRules.Closed(At(0), fault.Message));
            return null;
        }
    }

    private string? ReadText(string path)
    {
        long length = new FileInfo(path).Length;
        if (length > MaximumBytes)
        {
            Report(YamlRules.TooLarge(At(0), length));
            return null;
        }

        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            int line = 1 + bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n');
            Report(YamlRules.NotUtf8(At(line)));
            return null;
        }
    }
}
