namespace Hiraku.Pipeline.Validate.Expressions;

internal enum TokenKind
{
    Name,
    Field,
    Number,
    Text,
    Date,
    Sign,
    End,
    Wrong,
}

/// <summary>A word of an expression, and where it begins.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Name && Text == sign;
}
