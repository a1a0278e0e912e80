using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Csv;

/// <summary>normalization.csv: every value that was changed on its way, written as it happens.</summary>
public sealed class ChangeCsv(Stream stream) : IChangeLog, IDisposable
{
    private readonly Lock gate = new();
    private readonly Utf8CsvWriter csv = new(stream, "file", "sheet", "cell", "field", "before", "after", "rule");

    public void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule)
    {
        lock (gate)
        {
            csv.Place(location);
            csv.Field(location.Field);
            csv.Field(before);
            csv.Field(after);
            csv.Field(rule);
            csv.EndRow();
        }
    }

    public void Dispose() => csv.Dispose();
}
