using System.Globalization;

namespace Hiraku.Bench.Data;

/// <summary>Block numbers, degrees and heights.</summary>
internal static class Places
{
    private static readonly string[] HeightKinds = ["標高", "海抜高", "楕円体高"];

    public static string Block(Draw draw)
    {
        string block = $"{draw.Between(1, 40)}-{draw.Between(1, 30)}";
        return draw.Chance(0.5) ? $"{block}-{draw.Between(1, 20)}" : block;
    }

    public static Cell BlockCell(Draw draw, string block) => new(block, draw.Share() switch
    {
        < 0.20 => block.Replace('-', 'ー'),
        < 0.45 => Writing.Wide(block),
        < 0.50 => block.Replace('-', '―'),
        _ => block,
    });

    public static Cell Degrees(Draw draw, double near, string compass, string letter, string elsewhere)
    {
        double share = draw.Share();
        double exact = near + (draw.Share() * 0.2) - 0.1;
        string value = exact.ToString("F6", CultureInfo.InvariantCulture);
        return share switch
        {
            < 0.040 => Writing.Text(draw, ""),
            < 0.044 => Cell.Unreadable(compass + "不詳"),
            < 0.046 => Cell.Wrong(elsewhere, "range"),
            < 0.240 => Sexagesimal(draw, exact, compass),
            < 0.340 => new Cell(value, Writing.Wide(value)),
            < 0.380 => new Cell(value, letter + value),
            < 0.400 => new Cell(value, " " + value + " "),
            _ => Cell.As(value),
        };
    }

    public static (Cell Kind, Cell Value) Height(Draw draw)
    {
        double share = draw.Share();
        if (share < 0.3)
        {
            return (Writing.Text(draw, ""), Writing.Text(draw, ""));
        }

        Cell kind = share < 0.303 ? Cell.Wrong("不詳値", "enum") : Writing.Text(draw, draw.Pick(HeightKinds), 0);
        return (kind, Metres(draw));
    }

    private static Cell Metres(Draw draw)
    {
        double metres = draw.Between(0, 20_000) / 10.0;
        string value = metres.ToString("F1", CultureInfo.InvariantCulture);
        string grouped = metres.ToString("N1", CultureInfo.InvariantCulture);
        return draw.Share() switch
        {
            < 0.010 => Cell.Unreadable("約" + value + "m"),
            < 0.200 => new Cell(value, grouped),
            < 0.350 => new Cell(value, value + "m"),
            < 0.450 => new Cell(value, Writing.Wide(grouped)),
            < 0.500 => new Cell(value, Writing.Wide(value + "m")),
            < 0.502 => Cell.Wrong("9999.0", "range"),
            _ => Cell.As(value),
        };
    }

    private static Cell Sexagesimal(Draw draw, double exact, string compass)
    {
        int degrees = (int)exact, minutes = (int)((exact - degrees) * 60), tenths = draw.Between(0, 599);
        double value = ((degrees * 36_000) + (minutes * 600) + tenths) / 36_000.0;
        string seconds = $"{tenths / 10}.{tenths % 10}";
        return new Cell(value.ToString("F6", CultureInfo.InvariantCulture), draw.Share() switch
        {
            < 0.50 => $"{degrees}度{minutes}分{seconds}秒",
            < 0.75 => $"{degrees}\u00B0{minutes}\u2032{seconds}\u2033",
            < 0.90 => Writing.Wide($"{degrees}度{minutes}分{seconds}秒"),
            _ => $"{compass}{degrees}度{minutes}分{seconds}秒",
        });
    }
}
