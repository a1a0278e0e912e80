using System.Globalization;
using System.Runtime.CompilerServices;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Site.Rendering;

/// <summary>Every sentence of the interface in one language, by key, with <c>{name}</c> where a value goes.</summary>
public sealed class Locale(Language language, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>Only a sentence longer than this needs memory beside its own.</summary>
    private const int LongSentence = 256;

    public Language Language => language;

    public IEnumerable<string> Keys => texts.Keys;

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The sentence under <paramref name="key"/>; the key itself where nobody wrote one, so that a reader of the page sees the gap.</summary>
    public string this[string key] => texts.GetValueOrDefault(key, key);

    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        string text = this[key];
        var filled = new DefaultInterpolatedStringHandler(text.Length, values.Length, CultureInfo.InvariantCulture, stackalloc char[LongSentence]);
        ReadOnlySpan<char> rest = text;
        for (int open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            int close = open + 1 + rest[(open + 1)..].IndexOf('}');
            string? value = close > open ? ValueOf(rest[(open + 1)..close], values) : null;
            filled.AppendFormatted(value is null ? rest[..(open + 1)] : rest[..open]);
            filled.AppendLiteral(value ?? "");
            rest = rest[(value is null ? open + 1 : close + 1)..];
        }

        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }

    /// <summary>The sentence for a count: <c>key.one</c> for exactly one where the language has it, otherwise <c>key</c>.</summary>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        string chosen = count == 1 && Has(key + ".one") ? key + ".one" : key;
        return Text(chosen, [("count", Numerals.Format(count)), .. values]);
    }

    /// <summary>Reads a language's file; a key it lacks is reported and taken from Japanese.</summary>
    public static Locale Load(Language language, SiteFiles files, DiagnosticBag bag)
    {
        var japanese = LocaleFile.Parse(SiteFiles.OwnText(NameOf(Language.Japanese))!, "", null);
        string name = NameOf(language);
        var own = SiteFiles.OwnText(name) is string ownText ? LocaleFile.Parse(ownText, "", null) : [];
        var project = files.Has(name) ? LocaleFile.Parse(files.Text(name), name, bag) : [];
        foreach (string key in japanese.Keys.Where(key => !project.ContainsKey(key)).Order(StringComparer.Ordinal))
        {
            if (!own.ContainsKey(key))
            {
                bag.Add(SiteRules.MissingText(name, key));
            }
        }

        foreach (var (key, entry) in project.Where(pair => !japanese.ContainsKey(pair.Key) && !japanese.ContainsKey(WithoutPlural(pair.Key))).OrderBy(pair => pair.Value.Line))
        {
            bag.Add(SiteRules.UnknownText(name, entry.Line, key));
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in new[] { language.IsEnglish ? [] : japanese, own, project })
        {
            foreach (var (key, entry) in source)
            {
                texts[key] = entry.Text;
            }
        }

        return new Locale(language, texts);
    }

    private static string? ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A language may have a sentence of its own for exactly one.</summary>
    private static string WithoutPlural(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^".one".Length] : key;

    private static string NameOf(Language language) => $"templates/locales/{language.Code}.yml";
}
