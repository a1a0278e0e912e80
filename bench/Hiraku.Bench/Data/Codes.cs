using System.Globalization;

namespace Hiraku.Bench.Data;

/// <summary>Numbers that are names: codes that lost their zeros in a spreadsheet, or were typed wide.</summary>
internal static class Codes
{
    public static Cell Municipality(Draw draw, string code) => draw.Share() switch
    {
        < 0.15 => new Cell(code, Writing.Wide(code)),
        < 0.25 when code[0] == '0' => new Cell(code, code[1..]),
        _ => Cell.As(code),
    };

    /// <summary>One row in a thousand repeats the number of one of the first hundred.</summary>
    public static Cell Identifier(Draw draw, int row)
    {
        bool isRepeated = row > 100 && draw.Chance(0.001);
        string id = (isRepeated ? draw.Between(1, 100) : row).ToString("D10", CultureInfo.InvariantCulture);
        return new Cell(id, draw.Chance(0.1) ? Writing.Wide(id) : id, isRepeated ? "unique" : null);
    }

    public static Cell Quarter(Draw draw)
    {
        string id = draw.Between(1, 9_999_999).ToString("D7", CultureInfo.InvariantCulture);
        return draw.Share() switch
        {
            < 0.05 => Cell.Empty,
            < 0.15 => new Cell(id, id.TrimStart('0')),
            < 0.30 => new Cell(id, Writing.Wide(id)),
            _ => Cell.As(id),
        };
    }

    public static Cell Corporation(Draw draw)
    {
        double share = draw.Share();
        if (share < 0.3)
        {
            return Writing.Text(draw, "");
        }

        string number = WithCheckDigit(draw.Between(100_000_000_000, 999_999_999_999));
        return share < 0.302 ? Cell.Wrong(number[..9], "pattern") : new Cell(number, share < 0.4 ? Writing.Wide(number) : number);
    }

    public static Cell Extension(Draw draw) => Writing.Sometimes(draw, 0.6, static draw =>
    {
        string number = draw.Between(1, 9999).ToString(CultureInfo.InvariantCulture);
        return new Cell(number, draw.Chance(0.375) ? Writing.Wide(number) : number);
    });

    public static Cell Postal(Draw draw)
    {
        // 999-9999 would stand for no code at all.
        string code = $"{draw.Between(1, 998):D3}-{draw.Between(0, 9999):D4}";
        return draw.Share() switch
        {
            < 0.03 => Writing.Text(draw, ""),
            < 0.033 => Cell.Wrong("12-345", "pattern"),
            < 0.15 => new Cell(code, "〒" + code),
            < 0.30 => new Cell(code, code.Remove(3, 1)),
            < 0.45 => new Cell(code, Writing.Wide(code)),
            < 0.50 => new Cell(code, "〒" + Writing.Wide(code)),
            _ => Cell.As(code),
        };
    }

    /// <summary>The first of the thirteen digits proves the other twelve: weights 1 and 2 in turn from the right, modulo 9.</summary>
    private static string WithCheckDigit(long twelve)
    {
        string digits = twelve.ToString("D12", CultureInfo.InvariantCulture);
        int sum = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum();
        return (9 - (sum % 9)).ToString(CultureInfo.InvariantCulture) + digits;
    }
}
