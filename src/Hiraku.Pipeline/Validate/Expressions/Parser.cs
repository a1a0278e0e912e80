using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>Reads an expression (docs/rules.md) for one schema and settles every field and kind, so that nothing can go wrong row by row.</summary>
public sealed class Parser
{
    private const int Deepest = 50;

    private readonly TableSchema schema;
    private readonly IReadOnlyList<Token> tokens;
    private int at;
    private int depth;

    private Parser(string expression, TableSchema schema)
    {
        this.schema = schema;
        tokens = Lexer.Read(expression);
    }

    /// <summary>The first thing that is wrong; null while all is well.</summary>
    private ExpressionFault? Fault { get; set; }

    private Token Here => tokens[at];

    /// <summary>Null where the expression cannot be used; <paramref name="fault"/> says why.</summary>
    public static Expression? Parse(string expression, TableSchema schema, out ExpressionFault? fault)
    {
        var parser = new Parser(expression, schema);
        Expression? whole = parser.Disjunction();
        if (whole is not null && parser.Here.Kind != TokenKind.End)
        {
            parser.Fail(new("ここから先が読めません。", "Nothing is expected from here on."));
        }

        whole = whole is null ? null : parser.Check(whole, ValueKind.Boolean, 0);

        fault = parser.Fault;
        return fault is null ? whole : null;
    }

    private Expression? Disjunction() => Chain("or", Conjunction, (left, right) => new Or(left, right));

    private Expression? Conjunction() => Chain("and", Negation, (left, right) => new And(left, right));

    private Expression? Chain(string word, Func<Expression?> part, Func<Expression, Expression, Expression> join)
    {
        int start = Here.Position;
        Expression? left = part();
        while (left is not null && Here.Is(word))
        {
            left = Check(left, ValueKind.Boolean, start);
            at++;
            Expression? right = Boolean(part, Here.Position);
            left = left is null || right is null ? null : join(left, right);
        }

        return left;
    }

    private Expression? Negation()
    {
        if (!Here.Is("not"))
        {
            return Relation();
        }

        at++;
        return Nested(() => Boolean(Negation, Here.Position)) is { } operand ? new Not(operand) : null;
    }

    private Expression? Relation()
    {
        int start = Here.Position;
        if (Sum() is not { } left)
        {
            return null;
        }

        if (Here.Is("is"))
        {
            return Emptiness(left);
        }

        bool isNegated = Here.Is("not") && tokens[at + 1].Is("in");
        if (isNegated || Here.Is("in"))
        {
            at += isNegated ? 2 : 1;
            return Choice(left) is { } choice ? isNegated ? new Not(choice) : choice : null;
        }

        if (Here.Kind != TokenKind.Sign || Here.Text is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
        {
            return left;
        }

        string sign = tokens[at++].Text;
        return Sum() is { } right && Alike(ref left, ref right, start) ? new Comparison(left, sign, right) : null;
    }

    private Expression? Emptiness(Expression operand)
    {
        at++;
        bool isNegated = Here.Is("not");
        at += isNegated ? 1 : 0;
        if (!Here.Is("empty"))
        {
            return Fail(new("is の後には empty か not empty と書きます。", "After \"is\" comes \"empty\" or \"not empty\"."));
        }

        at++;
        return isNegated ? new Not(new IsEmpty(operand)) : new IsEmpty(operand);
    }

    private OneOf? Choice(Expression operand)
    {
        if (!Expect("("))
        {
            return null;
        }

        var choices = new List<Expression>();
        do
        {
            int start = Here.Position;
            Expression left = operand;
            if (Sum() is not { } choice || !Alike(ref left, ref choice, start))
            {
                return null;
            }

            choices.Add(choice);
        }
        while (Take(","));

        return Expect(")") ? new OneOf(operand, choices) : null;
    }

    private Expression? Sum() => Arithmetic(Product, "+", "-");

    private Expression? Product() => Arithmetic(Unary, "*", "/");

    private Expression? Arithmetic(Func<Expression?> part, string first, string second)
    {
        Expression? left = part();
        while (left is not null && (Here.Is(first) || Here.Is(second)))
        {
            int position = Here.Position;
            char sign = tokens[at++].Text[0];
            if (part() is not { } right)
            {
                return null;
            }

            left = ResultOf(left.Kind, sign, right.Kind) is { } kind
                ? new Arithmetic(left, sign, right, kind)
                : Fail(ExpressionRules.WrongType, position, new($"{Name(left.Kind).Ja}と{Name(right.Kind).Ja}は計算できません。", $"{Name(left.Kind).En} and {Name(right.Kind).En} cannot be computed with."));
        }

        return left;
    }

    private static ValueKind? ResultOf(ValueKind left, char sign, ValueKind right) => (left, sign, right) switch
    {
        (ValueKind.Number, _, ValueKind.Number) => ValueKind.Number,
        (ValueKind.Date, '-', ValueKind.Date) => ValueKind.Number,
        (ValueKind.Date, '+' or '-', ValueKind.Number) => ValueKind.Date,
        _ => null,
    };

    private Expression? Unary()
    {
        if (!Here.Is("-"))
        {
            return Primary();
        }

        int position = tokens[at++].Position;
        Expression? operand = Nested(Unary);
        return operand is null || Check(operand, ValueKind.Number, position) is null
            ? null
            : new Arithmetic(new Literal(ValueKind.Number, Value.Of(0)), '-', operand, ValueKind.Number);
    }

    private Expression? Primary()
    {
        Token token = Here;
        at += token.Kind == TokenKind.End ? 0 : 1;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Literal(ValueKind.Number, Value.Of(double.Parse(token.Text, CultureInfo.InvariantCulture)));
            case TokenKind.Text:
                return new Literal(ValueKind.Text, Value.Of(token.Text));
            case TokenKind.Date:
                return DateOf(token.Text);
            case TokenKind.Field:
                return Field(token);
            case TokenKind.Name when token.Text is "true" or "false":
                return new Literal(ValueKind.Boolean, Value.Of(token.Text == "true"));
            case TokenKind.Name when Here.Is("("):
                return Nested(() => Function(token));
            case TokenKind.Name:
                return Field(token);
            case TokenKind.Sign when token.Text == "(":
                return Nested(Disjunction) is { } inner && Expect(")") ? inner : null;
            case TokenKind.End:
                return Fail(ExpressionRules.Unreadable, token.Position, new("式が途中で終わっています。", "The expression ends too early."));
            default:
                return Fail(ExpressionRules.Unreadable, token.Position, new($"ここに「{Shown.Of(token.Text)}」は書けません。", $"\"{Shown.Of(token.Text)}\" cannot stand here."));
        }
    }

    private static Literal DateOf(string text) =>
        new(ValueKind.Date, Value.Of(Expressions.Function.DayNumber(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private Expression? Field(Token token)
    {
        int index = schema.IndexOf(token.Text);
        return index >= 0
            ? new FieldCell(index, FieldCell.KindOf(schema.Fields[index].Type))
            : Fail(ExpressionRules.NoSuchField, token.Position, new($"「{Shown.Of(token.Text)}」という項目はありません。", $"There is no field \"{Shown.Of(token.Text)}\"."));
    }

    private Expression? Function(Token name)
    {
        if (!Expressions.Function.All.TryGetValue(name.Text, out Function? function))
        {
            string known = string.Join(", ", Expressions.Function.All.Keys);
            return Fail(ExpressionRules.Unreadable, name.Position, new($"「{Shown.Of(name.Text)}」という関数はありません。使えるのは {known} です。", $"There is no function \"{Shown.Of(name.Text)}\". Known: {known}."));
        }

        at++;
        var arguments = new List<Expression>();
        foreach (ValueKind kind in function.Parameters)
        {
            int position = Here.Position;
            if ((arguments.Count > 0 && !Expect(",")) || Sum() is not { } argument || Check(argument, kind, position) is null)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return Expect(")") && (function.Name != "matches" || IsPattern(arguments[1], name.Position)) ? new Call(function, arguments) : null;
    }

    private bool IsPattern(Expression argument, int position)
    {
        try
        {
            if (argument is Literal { Value.Text: var pattern })
            {
                _ = new Regex(pattern, RegexOptions.CultureInvariant);
                return true;
            }
        }
        catch (RegexParseException)
        {
            // Said below, for both ways of not being a pattern.
        }

        Fail(ExpressionRules.Unreadable, position, new("matches の二つ目は、正しい正規表現を ' ' で囲んで書きます。", "The second argument of matches is a right regular expression in quotes."));
        return false;
    }

    /// <summary>Makes a quoted date a date beside a date field; fails where the two sides are of different kinds.</summary>
    private bool Alike(ref Expression left, ref Expression right, int position)
    {
        left = AsDate(left, right.Kind);
        right = AsDate(right, left.Kind);
        if (left.Kind != right.Kind)
        {
            Fail(ExpressionRules.WrongType, position, new($"{Name(left.Kind).Ja}と{Name(right.Kind).Ja}は比べられません。", $"{Name(left.Kind).En} and {Name(right.Kind).En} cannot be compared."));
        }

        return left.Kind == right.Kind;
    }

    private static Expression AsDate(Expression expression, ValueKind other) =>
        other == ValueKind.Date && expression is Literal { Kind: ValueKind.Text, Value.Text: var text }
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? DateOf(text)
            : expression;

    private Expression? Boolean(Func<Expression?> part, int position) => part() is { } expression ? Check(expression, ValueKind.Boolean, position) : null;

    private Expression? Check(Expression expression, ValueKind kind, int position) => expression.Kind == kind
        ? expression
        : Fail(ExpressionRules.WrongType, position, new($"ここには{Name(kind).Ja}が要りますが、{Name(expression.Kind).Ja}です。", $"{Name(kind).En} is needed here, not {Name(expression.Kind).En}."));

    private static LocalizedText Name(ValueKind kind) => kind switch
    {
        ValueKind.Number => new("数", "a number"),
        ValueKind.Text => new("文字列", "text"),
        ValueKind.Date => new("日付", "a date"),
        ValueKind.Boolean => new("条件", "a condition"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private Expression? Nested(Func<Expression?> part)
    {
        if (++depth > Deepest)
        {
            return Fail(new("式の入れ子が深すぎます。", "The expression is nested too deeply."));
        }

        Expression? inner = part();
        depth--;
        return inner;
    }

    private bool Take(string sign)
    {
        bool isHere = Here.Is(sign);
        at += isHere ? 1 : 0;
        return isHere;
    }

    private bool Expect(string sign)
    {
        if (!Take(sign))
        {
            Fail(new($"ここに「{sign}」が要ります。", $"\"{sign}\" is needed here."));
            return false;
        }

        return true;
    }

    private Expression? Fail(LocalizedText what) => Fail(ExpressionRules.Unreadable, Here.Position, what);

    private Expression? Fail(Rule rule, int position, LocalizedText what)
    {
        Fault ??= new ExpressionFault(rule, position, what);
        return null;
    }
}
