using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Ranges of characters to search a text for.</summary>
/// <remarks>
/// They stand for <c>IndexOfAnyInRange</c>, which .NET 10 makes allocate its bounds at every call where code is compiled beforehand: half of
/// what a row of a table allocated (docs/decisions/0040-compiled-with-net-as-one.md).
/// </remarks>
internal static class CharacterRange
{
    /// <summary>The ASCII digits.</summary>
    public static readonly SearchValues<char> Digits = Between('0', '9');

    public static SearchValues<char> Between(char first, char last)
    {
        Span<char> all = new char[last - first + 1];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = (char)(first + i);
        }

        return SearchValues.Create(all);
    }
}
