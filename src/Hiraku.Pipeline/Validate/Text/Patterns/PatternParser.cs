using System.Globalization;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>
/// Reads the regular expressions that schemas use: characters, classes, groups, alternatives, repetition, ^ and $ at the ends.
/// Anything else (looking around, back references, named classes, \b …) is left to the regex engine.
/// </summary>
internal sealed class PatternParser
{
    private const int MostStates = 2_000;

    private readonly string expression;
    private readonly StateGraph graph = new();
    private int at;
    private int end;
    private bool failed;

    private PatternParser(string expression)
    {
        this.expression = expression;
        end = expression.Length;
    }

    /// <summary>Makes the states of a part, given the state that follows it.</summary>
    private delegate int Part(int next);

    public static StateGraph? Parse(string expression)
    {
        var parser = new PatternParser(expression);
        return parser.Whole() && TablePattern.CanHold(parser.graph) ? parser.graph : null;
    }

    private bool Whole()
    {
        bool fromStart = expression.StartsWith('^');
        bool toEnd = expression.EndsWith('$') && !expression.EndsWith("\\$", StringComparison.Ordinal);
        at = fromStart ? 1 : 0;
        end -= toEnd ? 1 : 0;
        int first = at;
        Part? body = Alternatives();
        bool isAnchoredInPart = (fromStart || toEnd) && HasBareBar(first);
        if (body is null || failed || at != end || isAnchoredInPart)
        {
            return false;
        }

        int start = body(toEnd ? EndOfText() : Loop(next => graph.Take(UnitSet.Any, next), StateGraph.Accepting));
        graph.Start = fromStart ? start : Loop(next => graph.Take(UnitSet.Any, next), start);
        return !failed;
    }

    /// <summary>$ also stands before a line end that closes the text.</summary>
    private int EndOfText() => Fork(StateGraph.Accepting, graph.Take(UnitSet.Of('\n', '\n'), StateGraph.Accepting));

    /// <summary>^a|b$ anchors a at the start and b at the end; ^(a|b)$ anchors both.</summary>
    private bool HasBareBar(int first)
    {
        int depth = 0;
        bool inClass = false;
        for (int i = first; i < end; i++)
        {
            char c = expression[i];
            i += c == '\\' ? 1 : 0;
            inClass = c == '[' || (inClass && c != ']');
            depth += inClass ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0 && !inClass)
            {
                return true;
            }
        }

        return false;
    }

    private Part? Alternatives()
    {
        Part? left = Sequence();
        while (left is not null && at < end && expression[at] == '|')
        {
            at++;
            Part one = left;
            Part? other = Sequence();
            left = other is null ? null : next => Fork(one(next), other(next));
        }

        return left;
    }

    private Part? Sequence()
    {
        Part whole = next => next;
        while (at < end && expression[at] is not ('|' or ')'))
        {
            if (Repeated() is not { } part)
            {
                return null;
            }

            Part before = whole;
            whole = next => before(part(next));
        }

        return whole;
    }

    private Part? Repeated()
    {
        if (Single() is not { } part)
        {
            return null;
        }

        if (at >= end || expression[at] is not ('?' or '*' or '+' or '{'))
        {
            return part;
        }

        (int least, int most, int length) = expression[at] switch
        {
            '?' => (0, 1, 1),
            '*' => (0, int.MaxValue, 1),
            '+' => (1, int.MaxValue, 1),
            _ => Braces(),
        };
        at += length;
        bool isStacked = at < end && expression[at] is '?' or '*' or '+' or '{';
        return length == 0 || isStacked || most < least ? null : next => Repeat(part, least, most, next);
    }

    private int Repeat(Part part, int least, int most, int next)
    {
        int state = next;
        if (most == int.MaxValue)
        {
            state = Loop(part, next);
        }
        else
        {
            for (int i = least; i < most && !failed; i++)
            {
                state = Fork(part(state), next);
            }
        }

        for (int i = 0; i < least && !failed; i++)
        {
            state = part(state);
        }

        return state;
    }

    private int Loop(Part part, int next)
    {
        int fork = Fork(next, next);
        graph.Redirect(fork, part(fork));
        return fork;
    }

    private int Fork(int one, int other)
    {
        failed |= graph.Count > MostStates;
        return graph.Fork(one, other);
    }

    private Part? Single()
    {
        char c = expression[at];
        if (c == '(')
        {
            return Group();
        }

        UnitSet? set = c switch
        {
            '[' => Class(),
            '\\' => Escape(),
            '.' => Next(UnitSet.AnyButNewline),
            '^' or '$' or '?' or '*' or '+' or '{' or ')' => null,
            _ => Next(UnitSet.Of(c, c)),
        };
        return set is null ? null : next => graph.Count > MostStates && (failed = true) ? next : graph.Take(set, next);
    }

    private UnitSet Next(UnitSet set)
    {
        at++;
        return set;
    }

    private Part? Group()
    {
        at++;
        if (at + 1 < end && expression[at] == '?')
        {
            if (expression[at + 1] != ':')
            {
                return null;
            }

            at += 2;
        }

        Part? inner = Alternatives();
        bool isClosed = at < end && expression[at] == ')';
        at++;
        return isClosed ? inner : null;
    }

    private UnitSet? Class()
    {
        at++;
        bool isInverted = at < end && expression[at] == '^';
        at += isInverted ? 1 : 0;
        UnitSet set = new([]);
        bool isFirst = true;
        while (at < end && (expression[at] != ']' || isFirst))
        {
            if (expression[at] is '[' or ']' || Member() is not { } member)
            {
                return null;
            }

            set = set.With(member);
            isFirst = false;
        }

        bool isClosed = at < end;
        at++;
        return !isClosed ? null : isInverted ? set.Inverted() : set;
    }

    private UnitSet? Member()
    {
        UnitSet? first = expression[at] == '\\' ? Escape() : Next(UnitSet.Of(expression[at], expression[at]));
        bool isRange = at + 1 < end && expression[at] == '-' && expression[at + 1] != ']';
        if (first is null || !isRange)
        {
            return first;
        }

        at++;
        UnitSet? last = expression[at] == '\\' ? Escape() : Next(UnitSet.Of(expression[at], expression[at]));
        return first.Ranges is [var low] && last?.Ranges is [var high] && low.First == low.Last && high.First == high.Last && low.First <= high.First
            ? UnitSet.Of(low.First, high.First)
            : null;
    }

    private UnitSet? Escape()
    {
        if (at + 1 >= expression.Length)
        {
            return null;
        }

        char c = expression[at + 1];
        at += 2;
        return c switch
        {
            'd' => UnitSet.Digits,
            'D' => UnitSet.Digits.Inverted(),
            's' => UnitSet.Spaces,
            'S' => UnitSet.Spaces.Inverted(),
            't' => UnitSet.Of('\t', '\t'),
            'n' => UnitSet.Of('\n', '\n'),
            'r' => UnitSet.Of('\r', '\r'),
            'x' => Hexadecimal(2),
            'u' => Hexadecimal(4),
            _ => char.IsAsciiLetterOrDigit(c) ? null : UnitSet.Of(c, c),
        };
    }

    private UnitSet? Hexadecimal(int digits)
    {
        if (at + digits > end || !int.TryParse(expression.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit))
        {
            return null;
        }

        at += digits;
        return UnitSet.Of(unit, unit);
    }

    private (int Least, int Most, int Length) Braces()
    {
        int close = expression.IndexOf('}', at);
        string[] counts = close < 0 || close >= end ? [] : expression[(at + 1)..close].Split(',');
        if (counts.Length is 0 or > 2 || !TryCount(counts[0], out int least))
        {
            return (0, 0, 0);
        }

        int most = counts.Length == 1 ? least : int.MaxValue;
        bool isBounded = counts.Length == 2 && counts[1].Length > 0;
        return isBounded && !TryCount(counts[1], out most) ? (0, 0, 0) : (least, most, close - at + 1);
    }

    private static bool TryCount(string digits, out int count) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
