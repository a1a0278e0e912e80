using System.Globalization;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>Cuts an expression into words. What begins no word becomes a wrong one, for the parser to point at.</summary>
internal static class Lexer
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<>", "==", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",", "≤", "≥", "≠"];

    public static IReadOnlyList<Token> Read(string expression)
    {
        var tokens = new List<Token>();
        int at = 0;
        while (at < expression.Length)
        {
            if (char.IsWhiteSpace(expression[at]))
            {
                at++;
                continue;
            }

            (Token token, int length) = Next(expression, at);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", expression.Length));
        return tokens;
    }

    private static (Token Token, int Length) Next(string expression, int at)
    {
        char c = expression[at];
        if (c is '\'' or '"')
        {
            return Enclosed(expression, at, c, TokenKind.Text);
        }

        if (c == '[')
        {
            return Enclosed(expression, at, ']', TokenKind.Field);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(expression, at);
        }

        if (IsOfName(c))
        {
            return Made(TokenKind.Name, expression, at, NameLength(expression.AsSpan(at)));
        }

        string? sign = Signs.FirstOrDefault(known => string.CompareOrdinal(expression, at, known, 0, known.Length) == 0);
        return sign is null ? Made(TokenKind.Wrong, expression, at, 1) : (new Token(TokenKind.Sign, Canonical(sign), at), sign.Length);
    }

    private static string Canonical(string sign) => sign switch
    {
        "==" => "=",
        "<>" or "≠" => "!=",
        "≤" => "<=",
        "≥" => ">=",
        _ => sign,
    };

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (IsOfName(text[length]) || char.IsAsciiDigit(text[length])))
        {
            length++;
        }

        return length;
    }

    private static bool IsOfName(char c) => char.IsLetter(c) || c is '_' or 'ー' or '・' or '々' || char.IsSurrogate(c);

    private static (Token Token, int Length) Enclosed(string expression, int at, char end, TokenKind kind)
    {
        int close = expression.IndexOf(end, at + 1);
        return close < 0
            ? (new Token(TokenKind.Wrong, expression[at..], at), expression.Length - at)
            : (new Token(kind, expression[(at + 1)..close], at), close + 1 - at);
    }

    private static (Token Token, int Length) Number(string expression, int at)
    {
        ReadOnlySpan<char> rest = expression.AsSpan(at);
        if (rest.Length >= 10 && DateOnly.TryParseExact(rest[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return Made(TokenKind.Date, expression, at, 10);
        }

        int length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.'))
        {
            length++;
        }

        bool isNumber = double.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return Made(isNumber ? TokenKind.Number : TokenKind.Wrong, expression, at, length);
    }

    private static (Token Token, int Length) Made(TokenKind kind, string expression, int at, int length) =>
        (new Token(kind, expression.Substring(at, length), at), length);
}
