using Hiraku.Pipeline.Publish;

namespace Hiraku.Cli.Building;

/// <summary>What every dataset and every page depends on, read once per build.</summary>
internal static class Surroundings
{
    /// <summary>A hash over the program, hiraku.yml, the towns and the schemas.</summary>
    public static string Of(string project)
    {
        using var fingerprint = new Fingerprint();
        return fingerprint.Add("program", ProgramVersion.Identity)
            .AddFile("hiraku.yml", Path.Combine(project, "hiraku.yml"))
            .AddFile("towns.csv", Path.Combine(project, "towns.csv"))
            .AddFolder("schemas", Path.Combine(project, "schemas"))
            .Finish();
    }
}
