using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>How many digits of a fixed-line number are its area code.</summary>
/// <remarks>
/// 総務省 電気通信番号指定状況 (2026-07). Longest match on area codes alone is wrong for 749 prefixes (022-341 is not 0223-41), so six digits decide.
/// </remarks>
internal static class AreaCodes
{
    private const byte Assigned = 0x80;
    private static readonly byte[] Table = Build();

    /// <summary>Length of the area code with its 0; zero where no area code fits.</summary>
    public static int Length(ReadOnlySpan<char> digits) => Table[ParseText.Digits(digits.Slice(1, 5))] & 0x0F;

    /// <summary>True when the six-digit prefix is in use.</summary>
    public static bool IsAssigned(ReadOnlySpan<char> digits) => (Table[ParseText.Digits(digits.Slice(1, 5))] & Assigned) != 0;

    private static byte[] Build()
    {
        var table = new byte[100_000];
        foreach (string line in Embedded.Lines("area-prefixes").OrderBy(line => line.IndexOf(' ', StringComparison.Ordinal)))
        {
            string[] parts = line.Split(' ');
            int width = (int)Math.Pow(10, 5 - parts[0].Length);
            Array.Fill(table, (byte)Number(parts[1]), Number(parts[0]) * width, width);
        }

        foreach (string run in Embedded.Lines("area-assigned").SelectMany(line => line.Split(' ')))
        {
            string[] parts = run.Split('+');
            int first = Number(parts[0]);
            int last = first + (parts.Length > 1 ? Number(parts[1]) : 0);
            for (int i = first; i <= last; i++)
            {
                table[i] |= Assigned;
            }
        }

        return table;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
