using System.Globalization;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>Reads those regular expressions that are a plain run of character sets; everything else is left to the regex engine.</summary>
public sealed class AtomParser
{
    private const int Whole = -1;
    private const int Unknown = -2;

    private readonly string expression;
    private int at;
    private int lastEscaped;

    private AtomParser(string expression, int start)
    {
        this.expression = expression;
        at = start;
    }

    /// <summary>Null where the expression is not so simple, or where walking it once could give another verdict than a regex.</summary>
    public static IPattern? TryParse(string expression)
    {
        if (!expression.StartsWith('^'))
        {
            return null;
        }

        var parser = new AtomParser(expression, 1);
        var atoms = new List<Atom>();
        while (!parser.AtEnd)
        {
            if (parser.Atom() is not { } atom)
            {
                return null;
            }

            atoms.Add(atom);
        }

        return IsUnambiguous(atoms) ? new AtomPattern([.. atoms], parser.HasDollar) : null;
    }

    private bool HasDollar => at < expression.Length;

    private bool AtEnd => at == expression.Length || (at == expression.Length - 1 && expression[at] == '$');

    /// <summary>An atom of fixed length takes what it must; one that may go on must not be able to eat what may follow it.</summary>
    private static bool IsUnambiguous(List<Atom> atoms)
    {
        for (int i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Minimum == atoms[i].Maximum)
            {
                continue;
            }

            for (int next = i + 1; next < atoms.Count; next++)
            {
                if (atoms[i].Set.Overlaps(atoms[next].Set))
                {
                    return false;
                }

                if (atoms[next].Minimum > 0)
                {
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>A set that excludes is only read where it may repeat without end: the regex engine counts a character beyond the first plane twice.</summary>
    private Atom? Atom()
    {
        bool excludes = expression.AsSpan(at).StartsWith("[^");
        CharacterSet? set = expression[at] == '[' ? Class() : Single();
        Atom? atom = set is null ? null : Quantified(set);
        return excludes && atom is not { Minimum: <= 1, Maximum: int.MaxValue } ? null : atom;
    }

    private CharacterSet? Single()
    {
        if (expression[at] == '\\')
        {
            var escaped = new CharacterSet();
            return Escape(escaped) ? escaped : null;
        }

        if ("^$.|?*+(){}]".Contains(expression[at], StringComparison.Ordinal) || char.IsSurrogate(expression[at]))
        {
            return null;
        }

        var set = new CharacterSet();
        set.Add(expression[at], expression[at]);
        at++;
        return set;
    }

    private bool Escape(CharacterSet set)
    {
        at++;
        if (at >= expression.Length)
        {
            return false;
        }

        char c = expression[at++];
        if (c == 'd')
        {
            set.Add('0', '9');
            return true;
        }

        if (c is 'x' or 'u')
        {
            int digits = c == 'x' ? 2 : 4;
            if (at + digits > expression.Length
                || !int.TryParse(expression.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int codePoint)
                || codePoint is >= 0xD800 and <= 0xDFFF)
            {
                return false;
            }

            at += digits;
            set.Add(codePoint, codePoint);
            lastEscaped = codePoint;
            return true;
        }

        if (char.IsAsciiLetterOrDigit(c))
        {
            return false;
        }

        set.Add(c, c);
        lastEscaped = c;
        return true;
    }

    private CharacterSet? Class()
    {
        at++;
        bool inverted = at < expression.Length && expression[at] == '^';
        at += inverted ? 1 : 0;
        var set = new CharacterSet();
        while (at < expression.Length && expression[at] != ']')
        {
            if (!Member(set))
            {
                return null;
            }
        }

        if (at >= expression.Length)
        {
            return null;
        }

        at++;
        return inverted ? set.Inverted() : set;
    }

    private bool Member(CharacterSet set)
    {
        int first = Bound(set);
        if (first < 0)
        {
            return first == Whole;
        }

        if (at + 1 < expression.Length && expression[at] == '-' && expression[at + 1] != ']')
        {
            at++;
            int last = Bound(new CharacterSet());
            if (last < first)
            {
                return false;
            }

            set.Add(first, last);
            return true;
        }

        set.Add(first, first);
        return true;
    }

    /// <summary>One end of a range; <see cref="Whole"/> for \d, which is a set by itself.</summary>
    private int Bound(CharacterSet set)
    {
        char c = expression[at];
        if (c == '[' || char.IsSurrogate(c))
        {
            return Unknown;
        }

        if (c != '\\')
        {
            at++;
            return c;
        }

        if (at + 1 < expression.Length && expression[at + 1] == 'd')
        {
            at += 2;
            set.Add('0', '9');
            return Whole;
        }

        return Escape(new CharacterSet()) ? lastEscaped : Unknown;
    }

    private Atom? Quantified(CharacterSet set)
    {
        if (at >= expression.Length)
        {
            return new Atom(set, 1, 1);
        }

        (int minimum, int maximum, int length) = expression[at] switch
        {
            '?' => (0, 1, 1),
            '*' => (0, int.MaxValue, 1),
            '+' => (1, int.MaxValue, 1),
            '{' => Braces(),
            _ => (1, 1, 0),
        };
        at += length;
        bool isLazyOrPossessive = length > 0 && at < expression.Length && expression[at] is '?' or '+' or '*';
        return maximum < minimum || (length > 0 && isLazyOrPossessive) ? null : new Atom(set, minimum, maximum);
    }

    private (int Minimum, int Maximum, int Length) Braces()
    {
        int end = expression.IndexOf('}', at);
        string[] parts = end < 0 ? [] : expression[(at + 1)..end].Split(',');
        if (parts.Length is 0 or > 2 || !TryCount(parts[0], out int minimum))
        {
            return (1, 0, 0);
        }

        int maximum = minimum;
        if (parts.Length == 2 && !(parts[1].Length == 0 ? (maximum = int.MaxValue) > 0 : TryCount(parts[1], out maximum)))
        {
            return (1, 0, 0);
        }

        return (minimum, maximum, end - at + 1);
    }

    private static bool TryCount(string digits, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
