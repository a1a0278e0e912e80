namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>What an expression is worth: its kind is known before any row is seen.</summary>
public enum ValueKind
{
    Number,
    Text,
    Date,
    Boolean,
}

/// <summary>The worth of an expression in one row; empty where a field it needs is empty. A date is its day number, a boolean 0 or 1.</summary>
public readonly record struct Value(bool IsEmpty, double Number, string Text)
{
    public static Value Empty { get; } = new(true, 0, "");

    public bool IsTrue => !IsEmpty && Number != 0;

    public bool IsFalse => !IsEmpty && Number == 0;

    public static Value Of(double number) => double.IsFinite(number) ? new Value(false, number, "") : Empty;

    public static Value Of(string text) => new(false, 0, text);

    public static Value Of(bool truth) => new(false, truth ? 1 : 0, "");
}
