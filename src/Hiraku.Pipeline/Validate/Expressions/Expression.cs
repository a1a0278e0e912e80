using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>A node of a rule's expression: computes from one row's cells, calls nothing else, changes nothing.</summary>
public abstract record Expression(ValueKind Kind)
{
    public abstract Value In(Batch batch, int row);
}

public sealed record Literal(ValueKind Kind, Value Value) : Expression(Kind)
{
    public override Value In(Batch batch, int row) => Value;
}

/// <summary>A field's cell. Text of digits is text; <c>number()</c> makes a number of it.</summary>
public sealed record FieldCell(int Index, ValueKind Kind) : Expression(Kind)
{
    public static ValueKind KindOf(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Number => ValueKind.Number,
        ColumnType.Date => ValueKind.Date,
        ColumnType.Boolean => ValueKind.Boolean,
        ColumnType.Text => ValueKind.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public override Value In(Batch batch, int row)
    {
        Column column = batch.Columns[Index];
        if (!column.IsPresent(row))
        {
            return Value.Empty;
        }

        return column.Type switch
        {
            ColumnType.Text => Value.Of(column.StringAt(row)!),
            ColumnType.Number => Value.Of(column.Numbers[row]),
            _ => Value.Of(column.Integers[row]),
        };
    }
}

public sealed record IsEmpty(Expression Operand) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row) => Value.Of(Operand.In(batch, row).IsEmpty);
}

public sealed record Not(Expression Operand) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row) => Operand.In(batch, row) is { IsEmpty: false } value ? Value.Of(!value.IsTrue) : Value.Empty;
}

/// <summary>False as soon as one side is false; otherwise empty where a side is empty.</summary>
public sealed record And(Expression Left, Expression Right) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row)
    {
        Value left = Left.In(batch, row);
        if (left.IsFalse)
        {
            return left;
        }

        Value right = Right.In(batch, row);
        return right.IsFalse || !left.IsEmpty ? right : left;
    }
}

/// <summary>True as soon as one side is true; otherwise empty where a side is empty.</summary>
public sealed record Or(Expression Left, Expression Right) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row)
    {
        Value left = Left.In(batch, row);
        if (left.IsTrue)
        {
            return left;
        }

        Value right = Right.In(batch, row);
        return right.IsTrue || !left.IsEmpty ? right : left;
    }
}

/// <summary>A comparison; empty where a side is empty, for nothing can be said then.</summary>
public sealed record Comparison(Expression Left, string Sign, Expression Right) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row)
    {
        Value left = Left.In(batch, row);
        Value right = Right.In(batch, row);
        if (left.IsEmpty || right.IsEmpty)
        {
            return Value.Empty;
        }

        int order = Left.Kind == ValueKind.Text ? string.CompareOrdinal(left.Text, right.Text) : left.Number.CompareTo(right.Number);
        return Value.Of(Sign switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new InvalidOperationException(Sign),
        });
    }
}

public sealed record OneOf(Expression Operand, IReadOnlyList<Expression> Choices) : Expression(ValueKind.Boolean)
{
    public override Value In(Batch batch, int row)
    {
        Value value = Operand.In(batch, row);
        return value.IsEmpty ? value : Value.Of(Choices.Any(choice => choice.In(batch, row) == value));
    }
}

public sealed record Arithmetic(Expression Left, char Sign, Expression Right, ValueKind Kind) : Expression(Kind)
{
    public override Value In(Batch batch, int row)
    {
        Value left = Left.In(batch, row);
        Value right = Right.In(batch, row);
        if (left.IsEmpty || right.IsEmpty)
        {
            return Value.Empty;
        }

        return Value.Of(Sign switch
        {
            '+' => left.Number + right.Number,
            '-' => left.Number - right.Number,
            '*' => left.Number * right.Number,
            '/' => left.Number / right.Number,
            _ => throw new InvalidOperationException(Sign.ToString()),
        });
    }
}

public sealed record Call(Function Function, IReadOnlyList<Expression> Arguments) : Expression(Function.Result)
{
    public override Value In(Batch batch, int row)
    {
        var values = new Value[Arguments.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Arguments[i].In(batch, row);
            if (values[i].IsEmpty)
            {
                return Value.Empty;
            }
        }

        return Function.Body(values);
    }
}
