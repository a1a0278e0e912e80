using System.Globalization;
using Hiraku.Definitions.Rules;
using Hiraku.Model;

namespace Hiraku.Definitions.Yaml;

/// <summary>Small notations that several keys share.</summary>
internal static class YamlValues
{
    public static LocalizedText? Localized(YamlFile file, YamlNode node, string key)
    {
        switch (node)
        {
            case YamlText text:
                return new LocalizedText(text.Value, "");
            case YamlMap map:
                var section = new YamlSection(file, map);
                string ja = section.Text("ja") ?? "";
                string en = section.Text("en") ?? "";
                section.End();
                return new LocalizedText(ja.Length > 0 ? ja : en, en);
            default:
                file.Report(YamlRules.WrongForm(file.At(node.Line), key, key + ": { ja: …, en: … }"));
                return null;
        }
    }

    /// <summary><c>20%</c> or <c>0.2</c>.</summary>
    public static double? Share(YamlFile file, YamlNode node, string key)
    {
        string text = node is YamlText scalar ? scalar.Value.Trim() : "";
        bool percent = text.EndsWith('%') || text.EndsWith('\uFF05');
        bool isNumber = double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        double share = percent ? value / 100 : value;
        if (isNumber && share is >= 0 and <= 1)
        {
            return share;
        }

        file.Report(YamlRules.WrongNumber(file.At(node.Line), key, text, "20%"));
        return null;
    }

    /// <summary><c>100..2000</c>, <c>100..</c>, <c>..2000</c> or <c>100</c>.</summary>
    public static (int? Least, int? Most)? Range(YamlFile file, YamlNode node, string key)
    {
        string text = node is YamlText scalar ? scalar.Value.Trim() : "";
        string[] ends = text.Split("..");
        int? least = Count(ends[0]);
        int? most = ends.Length == 2 ? Count(ends[1]) : least;
        bool wellFormed = ends.Length <= 2 && text is not ("" or "..")
            && (ends[0].Length == 0 || least is not null) && (ends.Length == 1 || ends[1].Length == 0 || most is not null)
            && !(least > most);
        if (wellFormed)
        {
            return (least, most);
        }

        file.Report(YamlRules.WrongNumber(file.At(node.Line), key, text, "100..2000"));
        return null;
    }

    private static int? Count(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
