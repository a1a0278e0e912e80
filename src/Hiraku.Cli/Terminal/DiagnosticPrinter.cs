using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Terminal;

/// <summary>A diagnostic on a terminal: where, what, and what to do. Control characters of a cell never reach the terminal.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(TextWriter output, Diagnostic diagnostic, string language, string indent = "")
    {
        output.WriteLine(indent + Safe(diagnostic.Format(language)));
        string hint = diagnostic.Hint.In(language);
        if (hint.Length > 0)
        {
            output.WriteLine($"{indent}    → {Safe(hint)}");
        }

        if (diagnostic.Suggestion is { Length: > 0 } suggestion)
        {
            output.WriteLine($"{indent}    ? {Safe(suggestion)}");
        }
    }

    private static string Safe(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
