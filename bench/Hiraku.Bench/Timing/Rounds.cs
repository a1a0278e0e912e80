namespace Hiraku.Bench.Timing;

/// <summary>A command in a race, under the name it is reported by.</summary>
internal sealed record Entrant(Measured Measured, Command Command);

/// <summary>What a figure is about.</summary>
/// <param name="Workload">aed, population, xlsx, site, nothing-changed.</param>
internal sealed record Measured(string Workload, string Tool, int Rows, int Cores);

/// <summary>A figure, or why there is none.</summary>
internal sealed record Measurement(Measured Of, Usage? Usage, string Note = "");

/// <summary>Runs all commands once, then all again: what else the machine does meanwhile falls on all alike. A command that fails has no time.</summary>
internal static class Rounds
{
    public static IEnumerable<Measurement> Run(IReadOnlyList<Entrant> entrants, int rounds, string folder, string log)
    {
        var runs = entrants.ToDictionary(entrant => entrant, _ => new List<Usage>());
        for (int round = 1; round <= rounds; round++)
        {
            foreach (Entrant entrant in entrants)
            {
                Usage usage = Stopwatched.Run(entrant.Command, folder, log);
                runs[entrant].Add(usage);
                Console.Error.WriteLine($"  {round}/{rounds} {entrant.Measured.Tool}, {entrant.Measured.Cores} core(s): {usage.Wall:F2} s wall, {usage.Cpu:F2} s CPU, {usage.PeakBytes >> 20} MB");
            }
        }

        return entrants.Select(entrant => runs[entrant].FirstOrDefault(usage => usage.ExitCode != 0) is { } failed
            ? new Measurement(entrant.Measured, null, $"exit {failed.ExitCode}")
            : new Measurement(entrant.Measured, Usage.MedianOf(runs[entrant])));
    }
}
