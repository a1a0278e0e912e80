namespace Hiraku.Pipeline.Flow;

/// <summary>How a build was asked for.</summary>
/// <param name="AsOf">The day the run speaks for, YYYY-MM-DD.</param>
/// <param name="ProgramVersion">Part of every input: another program may read the same file differently.</param>
/// <param name="Force">Redo what has not changed.</param>
/// <param name="Publish">False to look only: reports are written, nothing is published or remembered.</param>
public sealed record BuildOptions(string AsOf, string ProgramVersion, bool Force = false, bool Publish = true, int Jobs = 1);
