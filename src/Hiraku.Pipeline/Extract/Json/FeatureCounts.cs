using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Counts the features of a GeoJSON file that lose something on their way into a table.</summary>
internal sealed class FeatureCounts
{
    private readonly SortedSet<string> shapes = new(StringComparer.Ordinal);
    private long records;
    private long bare;
    private long shaped;
    private (int Line, long Record) firstBare;
    private (int Line, long Record) firstShaped;

    public void Add(JsonRecord record)
    {
        records++;
        if (!record.HasProperties && bare++ == 0)
        {
            firstBare = (record.Line, records);
        }

        if (record.Shape is { } shape)
        {
            shapes.Add(shape);
            if (shaped++ == 0)
            {
                firstShaped = (record.Line, records);
            }
        }
    }

    /// <param name="byRecord">True for a file of one line, whose places are records.</param>
    public void Report(string file, bool byRecord, DiagnosticBag bag)
    {
        if (bare > 0)
        {
            bag.Add(ExtractFaults.BareFeatures(file, Place(firstBare, byRecord), bare, records));
        }

        if (shaped > 0)
        {
            bag.Add(ExtractFaults.ShapesLost(file, Place(firstShaped, byRecord), shaped, records, shapes));
        }
    }

    private static int Place((int Line, long Record) first, bool byRecord) => byRecord ? (int)first.Record : first.Line;
}
