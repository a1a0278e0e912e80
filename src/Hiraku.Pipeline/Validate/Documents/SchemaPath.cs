using System.Globalization;
using Newtonsoft.Json.Schema;

namespace Hiraku.Pipeline.Validate.Documents;

/// <summary>Reads where a violation stands (<c>[12].電話番号</c>, <c>[12]['a b']</c>) and words its kind.</summary>
internal static class SchemaPath
{
    /// <summary>The row from 0, or -1; the field, or empty.</summary>
    public static (int Row, string Field) Parse(string? path)
    {
        int close = path?.IndexOf(']', StringComparison.Ordinal) ?? -1;
        if (close < 2 || path![0] != '[' || !int.TryParse(path.AsSpan(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int row))
        {
            return (-1, "");
        }

        string rest = path[(close + 1)..];
        bool isQuoted = rest.StartsWith("['", StringComparison.Ordinal) && rest.EndsWith("']", StringComparison.Ordinal);
        return (row, isQuoted ? rest[2..^2].Replace("\\'", "'", StringComparison.Ordinal) : rest.TrimStart('.'));
    }

    public static string Ja(ErrorType type) => type switch
    {
        ErrorType.Type => "型が違います",
        ErrorType.Required => "キーが足りません",
        ErrorType.AdditionalProperties => "余分なキーがあります",
        ErrorType.Pattern or ErrorType.Format => "形が違います",
        ErrorType.Enum or ErrorType.Const => "決められた値ではありません",
        ErrorType.Minimum => "小さすぎます",
        ErrorType.Maximum => "大きすぎます",
        ErrorType.MinimumLength => "短すぎます",
        ErrorType.MaximumLength => "長すぎます",
        _ => "規則に合いません",
    };
}
