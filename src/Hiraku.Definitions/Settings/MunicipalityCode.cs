namespace Hiraku.Definitions.Settings;

/// <summary>The check digit of 全国地方公共団体コード: weights 6 5 4 3 2, modulo 11.</summary>
internal static class MunicipalityCode
{
    /// <summary>The sixth digit that belongs to the first five; null where these are no five digits.</summary>
    public static char? CheckDigit(ReadOnlySpan<char> code)
    {
        int sum = 0;
        for (int i = 0; i < 5; i++)
        {
            if (code.Length < 5 || !char.IsAsciiDigit(code[i]))
            {
                return null;
            }

            sum += (code[i] - '0') * (6 - i);
        }

        return (char)('0' + (sum < 11 ? 11 - sum : 11 - (sum % 11)) % 10);
    }
}
