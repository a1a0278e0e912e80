using Hiraku.Japanese;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>How the values of one kind were read.</summary>
internal sealed class KindTally
{
    private readonly Dictionary<ReadingStatus, long> counts = [];

    /// <summary>Values that are not empty and no mark for nothing.</summary>
    public long Filled => counts.Values.Sum();

    public Dictionary<(string Rule, string File, string Text), int> Refused { get; } = [];

    public long Of(ReadingStatus status) => counts.GetValueOrDefault(status);

    public static KindTally Sum(IEnumerable<KindTally> tallies)
    {
        var sum = new KindTally();
        foreach (var (status, count) in tallies.SelectMany(tally => tally.counts))
        {
            sum.counts[status] = sum.Of(status) + count;
        }

        return sum;
    }

    public void Add(string file, string text, CellReading reading)
    {
        if (reading.Status == ReadingStatus.Empty)
        {
            return;
        }

        counts[reading.Status] = Of(reading.Status) + 1;
        if (reading.Status == ReadingStatus.Refused)
        {
            var key = (reading.Rule ?? "", file, text);
            Refused[key] = Refused.GetValueOrDefault(key) + 1;
        }
    }
}
