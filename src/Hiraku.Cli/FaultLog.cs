using System.Globalization;

namespace Hiraku.Cli;

/// <summary>What is left when the program itself is at fault: one line on the screen, and the details in a file to send.</summary>
internal static class FaultLog
{
    /// <summary>What several threads met is told by the first of it.</summary>
    public static Exception First(Exception exception) => exception is AggregateException several ? First(several.InnerExceptions[0]) : exception;

    public static int Report(Exception exception, Settings settings)
    {
        exception = First(exception);
        string? file = TryWrite(exception, settings);
        string place = file ?? exception.GetType().Name;
        Console.Error.WriteLine(exception is IOException or UnauthorizedAccessException
            ? settings.Language == "ja"
                ? $"ファイルの読み書きができませんでした: {OneLine(exception.Message)} 公開済みのデータには触れていません。記録: {place}"
                : $"A file could not be read or written: {OneLine(exception.Message)} Nothing that was published was touched. Log: {place}"
            : settings.Language == "ja"
                ? $"プログラムの内部で問題が起きました。公開済みのデータには触れていません。この記録を開発者に送ってください: {place}"
                : $"The program itself failed. Nothing that was published was touched. Please send this log to the developers: {place}");
        return ExitCode.InternalFault;
    }

    private static string? TryWrite(Exception exception, Settings settings)
    {
        string name = "fault-" + DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".log";
        foreach (string folder in new[] { Path.Combine(settings.Out, "state", "logs"), Path.GetTempPath() })
        {
            try
            {
                Directory.CreateDirectory(folder);
                string path = Path.Combine(folder, name);
                File.WriteAllText(path, exception.ToString());
                return path;
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                // A full disk is one of the faults that end here: then the next folder, or the line alone.
            }
        }

        return null;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
