using Hiraku.Model.Diagnostics;

namespace Hiraku.Site.Rendering;

/// <summary>One text of a locale file and the line it stands in.</summary>
public readonly record struct LocaleEntry(string Text, int Line);

/// <summary>
/// The locale files: the flat part of YAML that staff can edit without knowing YAML. One <c>key: text</c> a line,
/// <c>#</c> starts a comment line, quotes around the text are optional.
/// </summary>
public static class LocaleFile
{
    public static Dictionary<string, LocaleEntry> Parse(string text, string file, DiagnosticBag? bag)
    {
        var entries = new Dictionary<string, LocaleEntry>(StringComparer.Ordinal);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[..colon].Contains(' ', StringComparison.Ordinal))
            {
                bag?.Add(SiteRules.UnreadableText(file, i + 1));
            }
            else if (!entries.TryAdd(line[..colon], new LocaleEntry(Unquote(line[(colon + 1)..].Trim()), i + 1)))
            {
                bag?.Add(SiteRules.RepeatedText(file, i + 1, line[..colon]));
            }
        }

        return entries;
    }

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : text;
}
