namespace Hiraku.Pipeline.Flow;

/// <summary>How a build was asked for.</summary>
/// <param name="AsOf">The day the run speaks for, YYYY-MM-DD.</param>
/// <param name="Surroundings">A hash over what every dataset depends on: the program, hiraku.yml, the schemas.</param>
/// <param name="Force">Redo what has not changed.</param>
/// <param name="Publish">False to look only: reports are written, nothing is published or remembered.</param>
public sealed record BuildOptions(string AsOf, string Surroundings, bool Force = false, bool Publish = true, int Jobs = 1)
{
    /// <summary>Ask for every web address in the data. Never where something is published: the same input must give the same site.</summary>
    public bool CheckLinks { get; init; }
}
