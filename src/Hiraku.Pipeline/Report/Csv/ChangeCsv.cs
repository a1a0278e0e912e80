using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Csv;

/// <summary>normalization.csv: every value that was changed on its way, written as it happens. One thread writes.</summary>
public sealed class ChangeCsv(Stream stream) : IChangeLog, IDisposable
{
    private readonly Utf8CsvWriter csv = new(stream, "file", "sheet", "cell", "field", "before", "after", "rule");

    public void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule)
    {
        csv.Place(location);
        csv.Term(location.Field);
        csv.Field(before);
        csv.Field(after);
        csv.Term(rule);
        csv.EndRow();
    }

    public void Dispose() => csv.Dispose();
}
