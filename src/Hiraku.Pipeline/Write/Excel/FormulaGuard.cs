using System.Text.RegularExpressions;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>
/// Makes text safe that a spreadsheet would run as a formula (OWASP ASVS 5.0, 1.2.10), by an apostrophe in front. For the Excel
/// edition only: the apostrophe changes the value, so the canonical files never get it.
/// </summary>
public static partial class FormulaGuard
{
    public static string Guard(string text) => IsDangerous(text) ? "'" + text : text;

    public static bool IsDangerous(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        // Blanks, quotes and separators in front do not protect: programs trim them, or a wrong separator makes a new cell.
        string start = text.TrimStart(' ', '\u3000', '"', ';');
        if (start.Length == 0)
        {
            return false;
        }

        return start[0] switch
        {
            '\t' or '\r' or '\n' or '\0' => true,
            '=' or '+' or '@' or '\uFF1D' or '\uFF0B' or '\uFF20' => true,
            '-' or '\uFF0D' => start.Length > 1 && !NegativeNumber().IsMatch(start),
            _ => false,
        };
    }

    [GeneratedRegex(@"^-\d{1,3}(,?\d{3})*(\.\d+)?$|^-\d+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NegativeNumber();
}
