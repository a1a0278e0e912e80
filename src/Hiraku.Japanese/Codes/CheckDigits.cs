namespace Hiraku.Japanese;

/// <summary>The check digits of Japanese codes.</summary>
internal static class CheckDigits
{
    /// <summary>全国地方公共団体コード: weights 6 5 4 3 2, modulus 11.</summary>
    public static int Municipality(ReadOnlySpan<char> five)
    {
        int sum = 0;
        for (int i = 0; i < 5; i++)
        {
            sum += (five[i] - '0') * (6 - i);
        }

        return (11 - (sum % 11)) % 10;
    }

    /// <summary>個人番号: weights 2 to 7 twice from the right, modulus 11, 0 for remainders 0 and 1 (総務省令85号 5条).</summary>
    public static int MyNumber(ReadOnlySpan<char> eleven)
    {
        int sum = 0;
        for (int n = 1; n <= 11; n++)
        {
            sum += (eleven[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        int rest = sum % 11;
        return rest <= 1 ? 0 : 11 - rest;
    }

    /// <summary>法人番号: weights 1 and 2 in turn from the right, modulus 9 (財務省令70号 2条).</summary>
    public static int Corporate(ReadOnlySpan<char> twelve)
    {
        int sum = 0;
        for (int n = 1; n <= 12; n++)
        {
            sum += (twelve[12 - n] - '0') * (n % 2 == 1 ? 1 : 2);
        }

        return 9 - (sum % 9);
    }

    /// <summary>Payment cards: Luhn.</summary>
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
