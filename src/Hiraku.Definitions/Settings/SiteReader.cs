using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>site:</c> and <c>normalize:</c> of hiraku.yml.</summary>
internal static class SiteReader
{
    private static readonly string[] Usual = ["ja", "en"];
    private static readonly string[] Languages = ["ja", "en", "ja-easy"];

    private static readonly Dictionary<string, bool> PhoneNotations = new(StringComparer.Ordinal) { ["hyphen"] = false, ["parentheses"] = true };
    private static readonly Dictionary<string, bool> PostalNotations = new(StringComparer.Ordinal) { ["digits"] = false, ["hyphen"] = true };

    public static SiteSettings Read(YamlSection? section, Publisher publisher)
    {
        LocalizedText fallback = new(publisher.Name.Ja + "オープンデータ", publisher.Name.En.Length > 0 ? publisher.Name.En + " Open Data" : "");
        if (section is null)
        {
            return new SiteSettings(fallback, "", [.. Usual], "CC-BY-4.0", null);
        }

        var settings = new SiteSettings(
            section.Localized("title") ?? fallback,
            ReadBaseUrl(section),
            ReadLanguages(section),
            section.Text("licence") ?? "CC-BY-4.0",
            TilesReader.Read(section))
        {
            Description = section.Localized("description") ?? LocalizedText.Empty,
            Contact = section.Text("contact") ?? "",
        };
        section.End();
        return settings;
    }

    public static NotationSettings ReadNotation(YamlSection? section)
    {
        if (section is null)
        {
            return NotationSettings.Default;
        }

        bool? phone = section.Choice("phone", PhoneNotations);
        bool? postal = section.Choice("postal_code", PostalNotations);
        section.End();
        return new NotationSettings(phone ?? false, postal ?? false);
    }

    private static string ReadBaseUrl(YamlSection section)
    {
        if (section.Text("base_url") is not { } text)
        {
            return "";
        }

        bool isWeb = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri!.Query.Length == 0 && uri.Fragment.Length == 0;
        if (!isWeb)
        {
            section.File.Report(ProjectRules.WrongBaseUrl(section.File.At(section.LineOf("base_url")), text));
        }

        return text.EndsWith('/') ? text : text + "/";
    }

    private static ImmutableArray<string> ReadLanguages(YamlSection section)
    {
        ImmutableArray<string> languages = section.Texts("languages");
        foreach (string language in languages.Where(language => !Languages.Contains(language)))
        {
            section.File.Report(YamlRules.WrongWord(section.File.At(section.LineOf("languages")), "languages", language, Languages));
        }

        return languages.IsEmpty ? [.. Usual] : [.. languages.Distinct()];
    }
}
