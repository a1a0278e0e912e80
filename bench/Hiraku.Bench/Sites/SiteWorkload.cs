using Hiraku.Bench.Timing;
using Hiraku.Bench.Tools;

namespace Hiraku.Bench.Sites;

/// <summary>A catalogue of 120 small datasets in two languages: built from nothing, then built again with nothing changed.</summary>
internal sealed class SiteWorkload(Folders folders, Options options)
{
    private const int Datasets = 120;

    public IEnumerable<Measurement> Run()
    {
        string project = Path.Combine(folders.Outputs, "hiraku-site"), hugo = Path.Combine(folders.Outputs, "hugo-site");
        SiteProject.Write(project, Datasets, folders);
        HugoProject.Write(hugo, Datasets, folders);
        Command build = Command.Of(Path.Combine(folders.Published, "hiraku"), "build", "--project", project, "--as-of", "2026-10-01");
        var cold = new List<Entrant>();
        if (Programs.Find("hugo") is { } program)
        {
            cold.Add(new Entrant(Named("site", "Hugo"), Command.Of(program, "--source", hugo, "--quiet") with { Before = PutAside(hugo, "public") }));
        }

        bool isHere = File.Exists(build.Words[0]);
        if (isHere)
        {
            cold.Add(new Entrant(Named("site", "Hiraku"), build with { Before = PutAside(project, "out") }));
        }

        List<Measurement> results = [.. Rounds.Run(options.Runs("site") ? cold : [], options.Rounds, folders.Scratch, folders.Log)];
        ClearAside(project, hugo);
        if (isHere && options.Runs("nothing-changed"))
        {
            _ = Stopwatched.Run(build, folders.Scratch, folders.Log);
            results.AddRange(Rounds.Run([new Entrant(Named("nothing-changed", "Hiraku"), build)], options.Rounds, folders.Scratch, folders.Log));
        }

        return results;
    }

    /// <summary>
    /// What the last round made is moved, not deleted: for minutes after thousands of files went, ext4 looks past each of them whenever a new
    /// one is made, and the time would be that of deleting.
    /// </summary>
    private static string PutAside(string project, string made) =>
        $"[ ! -e '{project}/{made}' ] || {{ mkdir -p '{project}.aside' && mv '{project}/{made}' '{project}.aside'/$(date +%s%N); }}";

    private static void ClearAside(params ReadOnlySpan<string> projects)
    {
        foreach (string project in projects)
        {
            if (Directory.Exists(project + ".aside"))
            {
                Directory.Delete(project + ".aside", recursive: true);
            }
        }
    }

    private static Measured Named(string workload, string tool) => new(workload, tool, Datasets, Environment.ProcessorCount);
}
