using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What the last gate can find in the written JSON (HK65xx).</summary>
public static class DocumentRules
{
    public static readonly Rule Violation = new(
        "HK6501", "document-violates-schema", Severity.Error,
        new("書き出した JSON がスキーマに合いません", "The written JSON does not satisfy its schema"),
        new("公開する JSON は同じ場所の schema.json を必ず満たす、と利用者に約束しています。", "Readers are promised that the .json satisfies the schema.json beside it."),
        new("ほかの指摘がなければプログラムかスキーマの誤りです。ログを添えて開発元へ知らせてください。",
            "With no other finding, the program or the schema is at fault: send the log to its makers."),
        "[{ \"名称\": \"練馬区役所\" }]");

    public static readonly Rule Unreadable = new(
        "HK6502", "document-unreadable", Severity.Error,
        new("書き出した JSON かスキーマが読めません", "The written JSON or its schema cannot be read"),
        new("壊れた JSON はだれにも使えません。", "Nobody can use broken JSON."),
        new("ディスクの空きを確かめて、もう一度実行してください。", "See whether the disk is full, and run again."),
        "[{ \"名称\": \"練馬区役所\" }]");

    public static IReadOnlyList<Rule> All { get; } = [Violation, Unreadable];

    public static Diagnostic Violates(Location place, string path, string what, string? value) => Diagnostic.Of(
        Violation,
        place,
        new($"{path} がスキーマに合いません: {what}", $"{path} does not satisfy the schema: {what}"),
        value);

    public static Diagnostic Broken(Location place, string what) => Diagnostic.Of(
        Unreadable,
        place,
        new($"読めません: {what}", $"It cannot be read: {what}"));
}
