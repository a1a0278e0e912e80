using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hiraku.Definitions.Yaml;

/// <summary>
/// Text → nodes that know their line. Anchors, aliases, tags and further documents are refused: a configuration needs none of
/// them, and an alias of an alias is how a small file grows until memory is gone.
/// </summary>
internal static class YamlReader
{
    private const int MaximumDepth = 20;

    public static YamlMap? Read(string text, YamlFile file)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMap(1, []);
            }

            parser.Consume<DocumentStart>();
            YamlNode? root = ReadNode(parser, file, 0);
            if (root is null)
            {
                return null;
            }

            parser.Consume<DocumentEnd>();
            return RootMap(root, parser, file);
        }
        catch (YamlException fault)
        {
            file.Report(YamlFaults.Explain(text, (int)fault.Start.Line, file));
            return null;
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's scanner throws at "{ a: b" before a line "c: d", instead of its own exception.
            file.Report(YamlFaults.Explain(text, (int)(parser.Current?.Start.Line ?? 1), file));
            return null;
        }
    }

    private static YamlMap? RootMap(YamlNode root, Parser parser, YamlFile file)
    {
        if (!parser.Accept<StreamEnd>(out _))
        {
            file.Report(YamlRules.Exotic(file.At((int)parser.Current!.Start.Line), "---"));
            return null;
        }

        switch (root)
        {
            case YamlMap map:
                return map;
            case YamlText { IsBlank: true }:
                return new YamlMap(1, []);
            default:
                file.Report(YamlRules.WrongForm(file.At(root.Line), "", "key: value"));
                return null;
        }
    }

    private static YamlNode? ReadNode(Parser parser, YamlFile file, int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            file.Report(YamlRules.Exotic(file.At((int)alias.Start.Line), "*" + alias.Value));
            return null;
        }

        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            string what = node.Anchor.IsEmpty ? node.Tag.Value : "&" + node.Anchor.Value;
            file.Report(YamlRules.Exotic(file.At((int)node.Start.Line), what));
            return null;
        }

        if (depth > MaximumDepth)
        {
            file.Report(YamlRules.TooDeep(file.At((int)parser.Current!.Start.Line), MaximumDepth));
            return null;
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText((int)scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return parser.Accept<SequenceStart>(out _) ? ReadList(parser, file, depth) : ReadMap(parser, file, depth);
    }

    private static YamlList? ReadList(Parser parser, YamlFile file, int depth)
    {
        int line = (int)parser.Consume<SequenceStart>().Start.Line;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(parser, file, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(line, items.DrainToImmutable());
    }

    private static YamlMap? ReadMap(Parser parser, YamlFile file, int depth)
    {
        int line = (int)parser.Consume<MappingStart>().Start.Line;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, file, depth + 1) is not { } key)
            {
                return null;
            }

            if (key is not YamlText name)
            {
                file.Report(YamlRules.WrongForm(file.At(key.Line), "", "key: value"));
                return null;
            }

            if (ReadNode(parser, file, depth + 1) is not { } value)
            {
                return null;
            }

            if (seen.TryGetValue(name.Value, out int first))
            {
                file.Report(YamlRules.DuplicateKey(file.At(key.Line), name.Value, first));
                continue;
            }

            seen[name.Value] = key.Line;
            entries.Add(new YamlEntry(key.Line, name.Value, value));
        }

        return new YamlMap(line, entries.DrainToImmutable());
    }
}
