namespace Hiraku.Bench.Data;

/// <summary>A list of AEDs as departments export it, 35 columns, in the order of work/aed.json.</summary>
internal static class AedRows
{
    private static readonly int[] Opening = [0, 0, 0, 15, 30, 45];
    private static readonly int[] Closing = [0, 0, 15, 30];

    public static IEnumerable<Cell[]> Of(Draw draw, int rows)
    {
        for (int row = 1; row <= rows; row++)
        {
            Town town = draw.Pick(Town.All);
            yield return [.. Names(draw, town, row), .. Location(draw, town), .. Reach(draw, town), .. Use(draw, town, row)];
        }
    }

    private static Cell[] Names(Draw draw, Town town, int row)
    {
        Facility facility = draw.Pick(Facility.All), wing = draw.Pick(Facility.Wings);
        return
        [
            Codes.Municipality(draw, town.Code),
            Codes.Identifier(draw, row),
            Writing.Text(draw, town.Name),
            draw.Chance(0.002) ? Cell.Absent(draw.Chance(0.5) ? "\u3000" : "-") : Writing.Text(draw, facility.Name + wing.Name, 0.3),
            Kana(draw, facility.Kana + wing.Kana),
            Writing.Text(draw, facility.English + wing.English),
            Codes.Municipality(draw, town.Code),
            Codes.Quarter(draw),
        ];
    }

    private static Cell[] Location(Draw draw, Town town)
    {
        string quarter = draw.Pick(Town.Quarters), block = Places.Block(draw), building = draw.Pick(Facility.Buildings);
        string whole = town.Prefecture + town.Name + quarter + block + (building.Length > 0 ? " " + building : "");
        (Cell heightKind, Cell height) = Places.Height(draw);
        return
        [
            Writing.Text(draw, whole, 0.3),
            draw.Chance(0.002) ? Cell.Wrong("首都圏", "enum") : Writing.Text(draw, town.Prefecture, 0),
            Writing.Text(draw, town.Name, 0),
            Writing.Text(draw, quarter),
            Places.BlockCell(draw, block),
            Writing.Text(draw, building),
            Places.Degrees(draw, town.Latitude, "北緯", "N", "95.123456"),
            Places.Degrees(draw, town.Longitude, "東経", "E", "13.970000"),
            heightKind,
            height,
        ];
    }

    private static Cell[] Reach(Draw draw, Town town) =>
    [
        Codes.Corporation(draw),
        Writing.Text(draw, draw.Pick(Facility.Owners)),
        Contacts.Phone(draw, town),
        Codes.Extension(draw),
        Contacts.Mail(draw, town),
        Contacts.Link(draw, $"https://www.city{town.Code}.example.lg.jp/form/{draw.Between(1, 99_999)}", 0.4, "www.example.jp/form"),
        Writing.Text(draw, draw.Pick(Facility.Contacts)),
        Codes.Postal(draw),
    ];

    private static Cell[] Use(Draw draw, Town town, int row) =>
    [
        draw.Chance(0.002) ? Cell.Absent("-") : Writing.Text(draw, draw.Pick(Facility.Spots), 0.3),
        Times.Week(draw),
        Times.Clock(draw, draw.Between(7, 10), draw.Pick(Opening)),
        Times.Clock(draw, draw.Between(16, 22), draw.Pick(Closing)),
        Writing.Text(draw, draw.Pick(Facility.Exceptions)),
        Times.YesNo(draw),
        Contacts.Link(draw, $"https://www.city{town.Code}.example.lg.jp/aed/{row}.html", 0.1, "city.example.lg.jp/aed"),
        Remarks(draw),
        Times.Updated(draw),
    ];

    private static Cell Kana(Draw draw, string kana) => draw.Share() switch
    {
        < 0.30 => new Cell(kana, Writing.HalfKana(kana)),
        < 0.31 => Cell.Wrong("中央としょ館", "pattern"),
        _ => Writing.Text(draw, kana),
    };

    private static Cell Remarks(Draw draw)
    {
        string text = draw.Pick(Facility.Remarks);
        return text.Length > 0 && draw.Chance(0.06)
            ? new Cell(text + " 詳細はWebへ", text + "\n詳細はWebへ")
            : Writing.Text(draw, text);
    }
}
