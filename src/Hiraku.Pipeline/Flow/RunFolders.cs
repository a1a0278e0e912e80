using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow;

/// <summary>Where a build writes, below the out folder (SPEC §5).</summary>
public sealed record RunFolders(string Out)
{
    public string Site => Path.Combine(Out, "site");

    public string Reports => Path.Combine(Out, "reports");

    public string State => Path.Combine(Out, "state");

    public string Raw => Path.Combine(State, "raw");

    public string Versions => Path.Combine(State, "versions");

    public string Datasets => Path.Combine(State, "datasets");

    /// <summary>Spilled keys and other things that are gone when a run is over.</summary>
    public string Work => Path.Combine(State, "work");

    public string Logs => Path.Combine(State, "logs");

    public string Lock => Path.Combine(State, "build.lock");

    /// <summary>Clears away what a killed run left. The caller holds the lock.</summary>
    public void Recover() => Leftovers.Clear(
        [Work, Path.Combine(Versions, ".staging")],
        [(Raw, "*.part"), (Path.Combine(Raw, "http"), "*.json.*"), (Datasets, "*.next")]);

    /// <summary>What is remembered of each dataset; it reads a state once, so that one serves a whole run.</summary>
    public StateStore OpenStates() => new(Datasets, new VersionStore(Versions));

    public string ReportOf(string dataset) => Path.Combine(Reports, dataset);
}
