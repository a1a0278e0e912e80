using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hiraku.Acceptance.Nights;

/// <summary>Hundreds of nights that go wrong, each by its seed: killed, with servers that fail, with files that someone damaged, with clocks that jump.</summary>
public sealed class FaultCampaignTests(ITestOutputHelper output)
{
    private const int Nights = 216;
    private const int Lanes = 2;

    [Fact]
    public void After_every_disturbed_night_the_site_is_whole_and_the_next_night_heals_it()
    {
        long start = Stopwatch.GetTimestamp();
        var results = new ConcurrentBag<NightResult>();

        Parallel.For(0, Lanes, new ParallelOptions { MaxDegreeOfParallelism = Lanes }, number =>
        {
            using var lane = new Lane();
            for (int seed = number; seed < Nights; seed += Lanes)
            {
                results.Add(Play(lane, seed));
            }
        });

        string injected = string.Join(", ", results.SelectMany(result => result.Injections).CountBy(injection => injection).OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}"));
        output.WriteLine($"{results.Count} nights in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; injected: {injected}");
        string faults = string.Join('\n', results.Where(result => result.Faults.Length > 0).OrderBy(result => result.Seed)
            .Select(result => $"seed {result.Seed} ({string.Join(", ", result.Injections)}): {string.Join(" | ", result.Faults.Take(6))}"));
        Assert.True(faults.Length == 0, faults);
    }

    private static NightResult Play(Lane lane, int seed)
    {
        try
        {
            return lane.Play(seed);
        }
#pragma warning disable CA1031 // A night that breaks off is a fault of that night; the others are played all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new NightResult(seed, [], [exception.ToString()]);
        }
    }
}
