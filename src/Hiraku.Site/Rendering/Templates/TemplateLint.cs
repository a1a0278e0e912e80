using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>
/// Refuses what would let data become code in a page, whatever the data: unescaped output, and values in places where
/// escaping does not help (scripts, styles, event handlers, tag names, addresses without a check).
/// </summary>
public sealed class TemplateLint
{
    private static readonly LocalizedText Unescaped = new("値をそのまま出す書き方（{{{ や {{&）は使えません。", "Unescaped output ({{{ or {{&) is not allowed.");
    private static readonly LocalizedText InCode = new("script・style・コメントの中に値は書けません。", "No value may stand inside a script, a style or a comment.");
    private static readonly LocalizedText InTag = new("タグ名・属性名や引用符のない属性に値は書けません。", "No value may stand in a tag's name, an attribute's name or an unquoted attribute.");
    private static readonly LocalizedText InHandler = new("on… や style や srcdoc の属性に値は書けません。", "No value may stand in an on…, style or srcdoc attribute.");
    private static readonly LocalizedText InAddress = new("href や src の値は {{url}} {{link}} {{file}} を通してください。", "A value in href or src must go through {{url}}, {{link}} or {{file}}.");
    private static readonly LocalizedText Unclosed = new("{{ に対応する }} がありません。", "A {{ is never closed.");

    private readonly string file;
    private readonly string text;
    private readonly List<Diagnostic> faults = [];
    private int at;

    private TemplateLint(string file, string text)
    {
        this.file = file;
        this.text = text;
    }

    public static IReadOnlyList<Diagnostic> Check(string file, string text)
    {
        var lint = new TemplateLint(file, text);
        lint.Content();
        return lint.faults;
    }

    private bool Sees(string token) => string.CompareOrdinal(text, at, token, 0, token.Length) == 0;

    private void Fault(LocalizedText what) =>
        faults.Add(SiteRules.UnsafeTemplate(file, 1 + text.AsSpan(0, Math.Min(at, text.Length)).Count('\n'), what));

    private void Content()
    {
        while (at < text.Length)
        {
            if (Sees("{{"))
            {
                Expression(null);
            }
            else if (Sees("<!--"))
            {
                Closed("-->");
            }
            else if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '{'))
            {
                Tag();
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Text up to <paramref name="end"/> in which no expression may stand.</summary>
    private void Closed(string end)
    {
        while (at < text.Length && !(at + end.Length <= text.Length && string.Compare(text, at, end, 0, end.Length, StringComparison.OrdinalIgnoreCase) == 0))
        {
            if (Sees("{{"))
            {
                Expression(InCode);
            }
            else
            {
                at++;
            }
        }
    }

    private void Tag()
    {
        at++;
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>' && !Sees("{{"))
        {
            at++;
        }

        string name = text[start..at].ToLowerInvariant();
        if (Sees("{{"))
        {
            Expression(name.Length > 0 && (Sees("{{#") || Sees("{{!")) ? null : InTag);
        }

        while (at < text.Length && text[at] != '>')
        {
            AttributeOrSpace();
        }

        at++;
        if (name is "script" or "style")
        {
            Closed("</" + name);
        }
    }

    private void AttributeOrSpace()
    {
        if (Sees("{{"))
        {
            // {{#if}} around whole attributes is fine; a value there would be an attribute's name.
            Expression(Sees("{{#") || Sees("{{/") || Sees("{{else") || Sees("{{!") ? null : InTag);
            return;
        }

        if (!char.IsAsciiLetter(text[at]))
        {
            at++;
            return;
        }

        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or ':' or '_'))
        {
            at++;
        }

        if (at < text.Length && text[at] == '=')
        {
            at++;
            Value(text[start..(at - 1)].ToLowerInvariant());
        }
        else if (Sees("{{"))
        {
            Expression(InTag);
        }
    }

    private void Value(string attribute)
    {
        if (at >= text.Length || text[at] is not ('"' or '\''))
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
            {
                if (Sees("{{"))
                {
                    Expression(InTag);
                }
                else
                {
                    at++;
                }
            }

            return;
        }

        char quote = text[at++];
        LocalizedText? forbidden = attribute.StartsWith("on", StringComparison.Ordinal) || attribute is "style" or "srcdoc" ? InHandler : null;
        bool address = attribute is "href" or "src" or "action" or "formaction" or "poster" or "srcset" or "data" or "xlink:href";
        while (at < text.Length && text[at] != quote)
        {
            if (Sees("{{"))
            {
                Expression(forbidden ?? (address && !IsChecked() ? InAddress : null));
            }
            else
            {
                at++;
            }
        }

        at++;
    }

    private bool IsChecked() =>
        text[at - 1] == '#' || Sees("{{url ") || Sees("{{link ") || Sees("{{file ") || Sees("{{#") || Sees("{{/") || Sees("{{else");

    private void Expression(LocalizedText? forbidden)
    {
        if (forbidden is not null)
        {
            Fault(forbidden);
        }
        else if (Sees("{{{") || Sees("{{&") || Sees("{{~&") || Sees("{{~{"))
        {
            Fault(Unescaped);
        }

        string end = Sees("{{!--") ? "--}}" : "}}";
        int close = text.IndexOf(end, at, StringComparison.Ordinal);
        if (close < 0)
        {
            Fault(Unclosed);
            at = text.Length;
            return;
        }

        at = close + end.Length;
        while (Sees("}"))
        {
            at++;
        }
    }
}
