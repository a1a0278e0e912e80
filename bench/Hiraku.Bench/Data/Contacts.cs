namespace Hiraku.Bench.Data;

/// <summary>Telephone numbers, mail addresses and links.</summary>
internal static class Contacts
{
    private static readonly string[] Portable = ["090", "080", "050"];

    public static Cell Phone(Draw draw, Town town)
    {
        double share = draw.Share();
        if (share < 0.103)
        {
            return share < 0.1 ? Writing.Text(draw, "") : Cell.Wrong("代表番号参照", "pattern");
        }

        (string a, string b, string c) = Number(draw, town, share);
        string clean = $"{a}-{b}-{c}";
        return new Cell(clean, draw.Share() switch
        {
            < 0.15 => $"{a}({b}){c}",
            < 0.30 => Writing.Wide(clean),
            < 0.38 => $"{Writing.Wide(a)}ー{Writing.Wide(b)}ー{Writing.Wide(c)}",
            < 0.46 => a + b + c,
            < 0.52 => "TEL " + clean,
            < 0.56 => $"+81-{a[1..]}-{b}-{c}",
            < 0.62 => Writing.Wide($"({a}){b}-{c}"),
            _ => clean,
        });
    }

    public static Cell Mail(Draw draw, Town town)
    {
        double share = draw.Share();
        string address = $"info{draw.Between(1, 999)}@city{town.Code}.example.lg.jp";
        return share switch
        {
            < 0.2 => Writing.Text(draw, ""),
            < 0.203 => Cell.Wrong("info.example.jp", "pattern"),
            < 0.30 => new Cell(address, Writing.Wide(address)),
            < 0.35 => new Cell(address, address.ToUpperInvariant()),
            _ => Writing.Text(draw, address, 0),
        };
    }

    public static Cell Link(Draw draw, string link, double absent, string broken) => (draw.Share() - absent) switch
    {
        < 0 => Writing.Text(draw, ""),
        < 0.002 => Cell.Wrong(broken, "pattern"),
        < 0.05 => new Cell(link, Writing.Wide(link)),
        _ => Writing.Text(draw, link, 0),
    };

    private static (string Area, string Exchange, string Line) Number(Draw draw, Town town, double share)
    {
        string line = $"{draw.Between(0, 9999):D4}";
        return share switch
        {
            < 0.15 => ("0120", $"{draw.Between(0, 999):D3}", line[1..]),
            < 0.20 => (draw.Pick(Portable), $"{draw.Between(1000, 9999)}", line),
            _ when town.Area.Length == 2 => (town.Area, $"{town.Exchange}{draw.Between(200, 999)}", line),
            _ => (town.Area, $"{town.Exchange}{draw.Between(10, 99)}", line),
        };
    }
}
