using System.Globalization;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>limits:</c> of hiraku.yml → <see cref="Limits"/>; what is not said keeps its default.</summary>
internal static class LimitsReader
{
    private static readonly (string Suffix, long Bytes)[] Sizes = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30)];

    public static Limits Read(YamlSection? section)
    {
        Limits limits = Limits.Default;
        if (section is null)
        {
            return limits;
        }

        limits = limits with
        {
            FileBytes = Bytes(section, "file_bytes") ?? limits.FileBytes,
            UnpackedBytes = Bytes(section, "unpacked_bytes") ?? limits.UnpackedBytes,
            CellCharacters = section.Integer("cell_characters", 1, int.MaxValue) ?? limits.CellCharacters,
            SharedCharacters = section.Integer("shared_characters", 1, int.MaxValue) ?? limits.SharedCharacters,
            Columns = section.Integer("columns", 1, 100_000) ?? limits.Columns,
            Rows = section.Integer("rows", 1, int.MaxValue) ?? limits.Rows,
            Depth = section.Integer("depth", 1, 1_000) ?? limits.Depth,
            DownloadAttempts = section.Integer("download_attempts", 1, 20) ?? limits.DownloadAttempts,
            RetryDelay = section.Integer("retry_milliseconds", 1, 600_000) is { } wait ? TimeSpan.FromMilliseconds(wait) : limits.RetryDelay,
            DownloadTime = section.Integer("download_seconds", 1, 86_400) is { } seconds ? TimeSpan.FromSeconds(seconds) : limits.DownloadTime,
        };
        section.End();
        return limits;
    }

    /// <summary><c>1048576</c>, <c>500KB</c>, <c>100MB</c> or <c>2GB</c>.</summary>
    private static long? Bytes(YamlSection section, string key)
    {
        if (section.Text(key) is not { } text)
        {
            return null;
        }

        string number = text.Trim().ToUpperInvariant();
        (string suffix, long unit) = Sizes.FirstOrDefault(size => number.EndsWith(size.Suffix, StringComparison.Ordinal), (Suffix: "", Bytes: 1L));
        if (long.TryParse(number[..^suffix.Length], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long value) && value > 0 && value < long.MaxValue / unit)
        {
            return value * unit;
        }

        section.File.Report(YamlRules.WrongNumber(section.File.At(section.LineOf(key)), key, text, "100MB"));
        return null;
    }
}
