using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Ranges of characters to search a text for.</summary>
/// <remarks>
/// Not <c>IndexOfAnyInRange('0', '9')</c>: in code that is compiled beforehand .NET 10 allocates the bounds at every call, which
/// was half of what a row of a table allocated.
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
