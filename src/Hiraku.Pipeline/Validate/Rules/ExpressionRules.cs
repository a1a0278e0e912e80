using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What a project's own rules find, and what can be wrong with the rules themselves (HK64xx).</summary>
public static class ExpressionRules
{
    public static readonly Rule Broken = new(
        "HK6401", "own-rule-broken", Severity.Error,
        new("この自治体が決めた規則に合いません", "A rule of this project is broken"),
        new("dataset.yml の rules: に書かれた、このデータだけの決まりです。", "It is written under rules: in dataset.yml, for this dataset alone."),
        new("規則の説明文のとおりに直してください。", "Correct it as the rule's message says."),
        "rules: [{ name: 定員, require: \"定員 > 0\", message: 定員は1人以上 }]");

    public static readonly Rule Unreadable = new(
        "HK6402", "own-rule-unreadable", Severity.Error,
        new("規則の式が読めません", "A rule's expression cannot be read"),
        new("読めない規則は一度も調べられず、誤りが素通りします。", "A rule that cannot be read is never checked, and faults slip by."),
        new("示された位置の書き方を直してください（docs/rules.md）。", "Correct the expression at the place shown (docs/rules.md)."),
        "require: \"終了日 >= 開始日\"");

    public static readonly Rule NoSuchField = new(
        "HK6403", "own-rule-unknown-field", Severity.Error,
        new("規則の式に、表にない項目名があります", "A rule names a field that is not in the table"),
        new("ない項目についての規則は意味を持ちません。", "A rule about a field that is not there means nothing."),
        new("項目名の綴りを確かめてください。空白や記号を含む名前は [ ] で囲みます。", "Check the spelling; a name with blanks or signs stands in [ ]."),
        "require: \"[建物名等(方書)] is not empty\"");

    public static readonly Rule WrongType = new(
        "HK6404", "own-rule-type-mismatch", Severity.Error,
        new("規則の式で、比べられないものを比べています", "A rule compares what cannot be compared"),
        new("文字と数のように種類の違うものを比べても、答えは決まりません。", "Text and number, or day and number, have no order between them."),
        new("同じ種類のものどうしを比べてください。", "Compare things of one kind."),
        "require: \"定員 >= 1\"");

    public static IReadOnlyList<Rule> All { get; } = [Broken, Unreadable, NoSuchField, WrongType];

    public static Diagnostic Fault(CustomRule rule, Location place, string text) => new(
        Broken,
        rule.Severity,
        place,
        rule.Message.Ja.Length > 0 ? rule.Message : new($"規則「{rule.Name}」に合いません: {rule.Require}", $"The rule \"{rule.Name}\" is broken: {rule.Require}"),
        Broken.Mend,
        text);

    public static Diagnostic Syntax(Rule kind, Location place, string rule, string expression, int position, LocalizedText what) => Diagnostic.Of(
        kind,
        place,
        new($"規則「{rule}」の式の {position + 1} 文字目: {what.Ja}\n  {expression}\n  {Pointer(expression, position)}",
            $"Rule \"{rule}\", character {position + 1} of the expression: {what.En}\n  {expression}\n  {Pointer(expression, position)}"),
        expression);

    /// <summary>A caret under the place; a wide character takes two columns.</summary>
    private static string Pointer(string expression, int position)
    {
        int columns = expression.Take(position).Sum(c => c >= 0x1100 ? 2 : 1);
        return new string(' ', columns) + "^";
    }
}
