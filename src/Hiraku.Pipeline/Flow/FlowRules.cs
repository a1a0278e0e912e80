using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Flow;

/// <summary>What can go wrong with a run itself rather than with the data (HK90xx).</summary>
public static class FlowRules
{
    public static readonly Rule ProgramFault = new(
        "HK9001", "program-fault", Severity.Error,
        new("プログラムの内部で問題が起きました", "The program itself failed"),
        new("データのせいではなく、プログラムの誤りです。ほかのデータセットは止まりません。", "Not the data but the program is at fault. No other dataset is stopped by it."),
        new("記録のファイルを開発者に送ってください。直るまで、前回の版を公開し続けます。", "Send the log file to the developers. The last good version stays out until it is mended."),
        "");

    public static readonly Rule Unwritable = new(
        "HK9002", "unwritable", Severity.Error,
        new("結果を保存できません", "The result cannot be stored"),
        new("ディスクがいっぱいか、書き込みの権限がありません。途中までの結果は使いません。", "The disk is full, or writing is not permitted. Half a result is never used."),
        new("空き容量と権限を確かめて、もう一度実行してください。", "Check free space and permissions, then run again."),
        "");

    public static IReadOnlyList<Rule> All { get; } = [ProgramFault, Unwritable];

    internal static Diagnostic Of(Exception exception, string dataset, string log)
    {
        string message = exception.Message.ReplaceLineEndings(" ");
        return exception is IOException or UnauthorizedAccessException
            ? Diagnostic.Of(Unwritable, new Location(dataset), new($"読み書きできませんでした: {message}", $"Reading or writing failed: {message}"))
            : Diagnostic.Of(ProgramFault, new Location(dataset), new($"処理が途中で止まりました。記録: {log}", $"The run of this dataset broke off. Log: {log}"));
    }
}
