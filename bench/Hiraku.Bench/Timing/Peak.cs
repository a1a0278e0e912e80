using System.Globalization;

namespace Hiraku.Bench.Timing;

/// <summary>
/// Peak memory as GNU time tells it. A process that we start ourselves inherits the peak of the one that started it,
/// ours, so a small one must stand between; where it is not installed the figures have that floor.
/// </summary>
internal static class Peak
{
    private const string Time = "/usr/bin/time";

    public static bool IsExact => File.Exists(Time);

    public static IEnumerable<string> Wrap(Command command, string file) =>
        IsExact ? [Time, "-q", "-f", "%M", "-o", file, .. command.Words] : command.Words;

    /// <summary>Bytes; null where nothing was written.</summary>
    public static long? Read(string file) =>
        IsExact && long.TryParse(File.ReadLines(file).LastOrDefault(), CultureInfo.InvariantCulture, out long kilobytes) ? kilobytes * 1024 : null;
}
