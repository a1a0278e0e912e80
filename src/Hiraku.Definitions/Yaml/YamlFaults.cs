using Hiraku.Definitions.Rules;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Yaml;

/// <summary>Says in plain words what a YAML parser stumbled over: it looks at the line as a colleague would.</summary>
internal static class YamlFaults
{
    public static Diagnostic Explain(string text, int near, YamlFile file)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int at = Math.Clamp(near, 1, lines.Length);

        // The parser names where the part began that it could not end, or notices a line or two late: the neighbours count as well.
        foreach (int line in new[] { at, at + 1, at - 1, at - 2 }.Where(line => line >= 1 && line <= lines.Length))
        {
            if (Cause(lines[line - 1]) is { } cause)
            {
                return cause(file.At(line));
            }
        }

        return YamlRules.Broken(file.At(at), lines[at - 1].Trim());
    }

    private static Func<Location, Diagnostic>? Cause(string line)
    {
        string indent = line[..(line.Length - line.TrimStart().Length)];
        string content = line.Trim();
        return indent.Contains('\t') ? YamlRules.TabIndent
            : indent.Contains('\u3000') ? YamlRules.WideSpace
            : content.Contains('\uFF1A') && !content.Contains(':') ? YamlRules.WideColon
            : IsUnclosed(content) ? at => YamlRules.Unclosed(at, content)
            : content.Contains(':') && !content.Contains(": ", StringComparison.Ordinal) && !content.EndsWith(':') ? YamlRules.ColonWithoutSpace
            : content.Contains('\t') ? YamlRules.TabIndent
            : null;
    }

    private static bool IsUnclosed(string content) =>
        content.Count(c => c is '[') != content.Count(c => c is ']')
        || content.Count(c => c is '{') != content.Count(c => c is '}')
        || content.Count(c => c is '"') % 2 == 1;
}
