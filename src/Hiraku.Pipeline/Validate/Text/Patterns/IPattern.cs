using System.Text.RegularExpressions;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>A form that texts must have, asked in UTF-8.</summary>
public interface IPattern
{
    bool Matches(ReadOnlySpan<byte> text);
}

/// <summary>Turns a schema's regular expression into the quickest thing that gives the same verdicts.</summary>
public static class Pattern
{
    /// <summary>Null where the expression is not one.</summary>
    public static IPattern? Compile(string expression)
    {
        if (PatternParser.Parse(expression) is { } states)
        {
            return new TablePattern(states);
        }

        try
        {
            return new RegexPattern(expression);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }
}
