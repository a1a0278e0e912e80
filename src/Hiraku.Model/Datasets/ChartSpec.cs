using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>One chart of <c>dashboard:</c> in dataset.yml.</summary>
/// <param name="Chart">bar, line, area, pyramid, share, map, calendar, ….</param>
/// <param name="Line">The line in dataset.yml, for messages.</param>
public sealed record ChartSpec(string Chart, int Line)
{
    public const string Latest = "latest";

    public LocalizedText? Title { get; init; }

    /// <summary>The field whose values are counted or summed apart.</summary>
    public string? Group { get; init; }

    /// <summary>The field whose values stack or stand side by side.</summary>
    public string? Series { get; init; }

    /// <summary><c>count</c>, or the field that is summed.</summary>
    public string Measure { get; init; } = "count";

    /// <summary>Several measures, shown as series.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>The rows that are drawn: those with these values in these fields; <see cref="Latest"/> stands for a field's last value.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Only { get; init; } = [];

    public int? Top { get; init; }

    public string? Unit { get; init; }
}
