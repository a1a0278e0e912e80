using System.Globalization;
using Hiraku.Model;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts;

/// <summary>Yen as people say them: 3,403億円, ¥340 billion. The exact number stays in the table, the CSV and the tooltips.</summary>
public static class Money
{
    private const double Man = 1e4, Oku = 1e8, Cho = 1e12;

    /// <summary>The amount in words, and whether they say it exactly; null where the unit is no money.</summary>
    public static (string Text, bool IsExact)? Say(double number, LocalizedText unit, Language language)
    {
        double factor = unit.Ja switch { "円" => 1, "千円" => 1e3, "百万円" => 1e6, "億円" => Oku, _ => 0 };
        if (factor == 0)
        {
            return null;
        }

        double yen = number * factor, size = Math.Abs(yen);
        (double scale, string word) = language.IsEnglish
            ? size switch { >= Cho => (Cho, " trillion"), >= 1e9 => (1e9, " billion"), >= 1e6 => (1e6, " million"), _ => (1.0, "") }
            : size switch { >= Cho => (Cho, "兆円"), >= Oku => (Oku, "億円"), >= Man => (Man, "万円"), _ => (1.0, "円") };
        double shown = Math.Round(size / scale, scale is 1 or Man || size / scale >= 100 ? 0 : 1, MidpointRounding.AwayFromZero);
        string figure = shown.ToString("#,##0.#", CultureInfo.InvariantCulture);
        string sign = yen < 0 ? "-" : "";
        return (language.IsEnglish ? $"{sign}¥{figure}{word}" : $"{sign}{figure}{word}", Math.Abs((shown * scale) - size) < 0.5);
    }
}
