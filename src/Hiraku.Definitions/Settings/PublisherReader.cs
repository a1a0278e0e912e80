using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>publisher:</c> of hiraku.yml → <see cref="Publisher"/>.</summary>
internal static class PublisherReader
{
    public static Publisher Read(YamlSection section)
    {
        string code = section.RequiredText("code", "code: \"131202\"");
        LocalizedText name = section.Localized("name") ?? Missing(section, "name", "name: { ja: 練馬区, en: Nerima City }");
        LocalizedText prefecture = section.Localized("prefecture") ?? Missing(section, "prefecture", "prefecture: { ja: 東京都, en: Tokyo }");
        Bounds? bounds = section.Section("bounds") is { } box ? ReadBounds(box) : null;
        CheckCode(section, code);
        section.End();
        return new Publisher(code, name, prefecture, bounds);
    }

    private static LocalizedText Missing(YamlSection section, string key, string example)
    {
        section.File.Report(YamlRules.MissingKey(section.File.At(section.Line), key, example));
        return LocalizedText.Empty;
    }

    private static void CheckCode(YamlSection section, string code)
    {
        if (code.Length == 0)
        {
            return;
        }

        char? digit = MunicipalityCode.CheckDigit(code);
        bool isRight = code.Length == 6 && digit == code[5];
        if (!isRight)
        {
            string? right = digit is null || code.Length is not (5 or 6) ? null : code[..5] + digit;
            section.File.Report(ProjectRules.WrongCode(section.File.At(section.LineOf("code")), code, right));
        }
    }

    private static Bounds? ReadBounds(YamlSection box)
    {
        double?[] sides = [box.Number("south"), box.Number("west"), box.Number("north"), box.Number("east")];
        box.End();
        if (sides is not [{ } south, { } west, { } north, { } east])
        {
            box.File.Report(ProjectRules.WrongBounds(box.File.At(box.Line)));
            return null;
        }

        bool isBox = south < north && west < east && south >= -90 && north <= 90 && west >= -180 && east <= 180;
        if (!isBox)
        {
            box.File.Report(ProjectRules.WrongBounds(box.File.At(box.Line)));
        }

        return isBox ? new Bounds(south, west, north, east) : null;
    }
}
