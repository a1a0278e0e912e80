using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>A regular expression run as such, once per distinct value. An expression that takes too long on a value counts as not matching.</summary>
public sealed class RegexPattern(string expression) : IPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Regex regex = new(expression, RegexOptions.CultureInvariant, Longest);
    private readonly VerdictMemo memo = new();

    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (!memo.TryGet(text, out bool verdict))
        {
            verdict = Ask(text);
            memo.Remember(text, verdict);
        }

        return verdict;
    }

    private bool Ask(ReadOnlySpan<byte> text)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            int length = Encoding.UTF8.GetChars(text, characters);
            return regex.IsMatch(characters.AsSpan(0, length));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
