using System.Globalization;
using System.Reflection;
using Hiraku.Model.Datasets;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Definitions;

/// <summary>docs/limits.md names every limit with its default, and each can be set.</summary>
public sealed class LimitsDocumentTests
{
    public static TheoryData<string> Properties { get; } =
        new(typeof(Limits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name));

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_limit_is_written_down_with_its_default(string property)
    {
        string number = typeof(Limits).GetProperty(property)!.GetValue(Limits.Default)! switch
        {
            TimeSpan time when property == nameof(Limits.RetryDelay) => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
            TimeSpan time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

        Assert.Contains($"| `{KeyOf(property)}` | {number} |", File.ReadAllText(Repository.At("docs", "limits.md")), StringComparison.Ordinal);
    }

    private static string KeyOf(string property) => property switch
    {
        nameof(Limits.DownloadTime) => "download_seconds",
        nameof(Limits.RetryDelay) => "retry_milliseconds",
        _ => string.Concat(property.Select((c, i) => (i > 0 && char.IsAsciiLetterUpper(c) ? "_" : "") + char.ToLowerInvariant(c))),
    };
}
