namespace Hiraku.Japanese;

/// <summary>Finds the town behind the streets that addresses of Kyoto put in front of it: 寺町通御池上る上本能寺前町.</summary>
/// <remarks>GIF DS-442 keeps the street as part of 町字 (京都市中京区寺町通御池上る上本能寺前町488).</remarks>
internal static class KyotoStreets
{
    /// <summary>The listed town that follows the last of the streets; streets are named like towns, so the last decides.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, TownList towns, out int street, out int length, out TownGroup town)
    {
        for (street = text.Length - 1; street > 1; street--)
        {
            if (IsMark(text[street - 2], text[street - 1]) && towns.TryFind(text[street..], out length, out town))
            {
                return true;
            }
        }

        (street, length, town) = (0, 0, null!);
        return false;
    }

    private static bool IsMark(char before, char last) => last switch
    {
        '通' or '筋' => true,
        '入' or '側' => before is '東' or '西' or '南' or '北',
        'る' or 'ル' => before is '上' or '下' or '入' or 'が' or 'ガ',
        _ => false,
    };
}
