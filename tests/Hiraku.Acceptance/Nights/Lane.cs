using System.Diagnostics;
using System.Globalization;
using Hiraku.Acceptance.Support;
using Hiraku.Cli;
using Hiraku.Cli.Building;

namespace Hiraku.Acceptance.Nights;

/// <summary>A server, a project after its first good night, and what its second night leaves where nothing disturbs it. Nights of one lane follow each other.</summary>
internal sealed class Lane : IDisposable
{
    private const string FirstNight = "2026-11-20";
    private const string SecondNight = "2026-11-21";
    private static readonly Injection[] Kinds = [.. Enum.GetValues<Injection>().Where(kind => kind is not (Injection.Kill or Injection.ClockJump))];

    private readonly FaultyServer server = new();
    private readonly NightProject afterFirst;
    private readonly SortedDictionary<string, string> undisturbed;
    private readonly SortedDictionary<string, string> undisturbedRenewed;
    private readonly HashSet<string> goodTables;
    private readonly TimeSpan whole;

    public Lane()
    {
        afterFirst = new NightProject(server.Url);
        afterFirst.LayOut(newer: false);
        Assert.Equal(0, Build(afterFirst, FirstNight));
        undisturbed = SecondNightOf(newer: false);
        long start = Stopwatch.GetTimestamp();
        undisturbedRenewed = SecondNightOf(newer: true);
        whole = Stopwatch.GetElapsedTime(start) + TimeSpan.FromMilliseconds(700);
        goodTables = [.. Tables(undisturbed), .. Tables(undisturbedRenewed)];
        Assert.True(undisturbed.Count > 200 && !undisturbed.SequenceEqual(undisturbedRenewed));
    }

    /// <summary>Plays one night by its seed and the clean one after it; says what was done, and what was wrong after it.</summary>
    public NightResult Play(int seed)
    {
        var chance = new Random(seed);
        bool kill = seed % 3 == 0;
        bool jump = !kill && chance.Next(4) == 0;
        Injection[] injections = [.. Enumerable.Range(0, chance.Next(kill ? 0 : 1, 4)).Select(_ => Kinds[chance.Next(Kinds.Length)])];
        using NightProject project = afterFirst.Copy();
        server.Newer = !jump;
        project.LayOut(newer: !jump);
        Inject(project, chance, injections, kill);
        string night = jump ? DateOnly.ParseExact(SecondNight, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(chance.Next(-400, 400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : SecondNight;
        string ended = kill ? Kill(project, chance) : Build(project, night) is 0 or 1 ? "" : "The disturbed night broke off.";
        string told = Told(project);
        string[] faults = [ended, .. SiteCheck.Faults(project.Site), .. Lost(project)];

        server.Heal();
        project.LayOut(newer: !jump);
        int healed = Build(project, SecondNight);
        string[] after = healed == 0 ? [.. Differences(project, jump ? undisturbed : undisturbedRenewed)] : [$"The clean night ended with {healed}: {Told(project)} before: {told}"];
        return new NightResult(seed, [.. injections, .. jump ? [Injection.ClockJump] : Array.Empty<Injection>(), .. kill ? [Injection.Kill] : Array.Empty<Injection>()],
            [.. faults.Where(fault => fault.Length > 0), .. after]);
    }

    public void Dispose()
    {
        afterFirst.Dispose();
        server.Dispose();
    }

    private static IEnumerable<string> Tables(SortedDictionary<string, string> site) => site.Where(file => IsTable(file.Key)).Select(file => file.Key + file.Value);

    private static bool IsTable(string path) => path.StartsWith("data/table-", StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal);

    private static string Told(NightProject project)
    {
        string summary = project.At("out/reports/summary.txt");
        string[] logs = Directory.Exists(project.At("out/state/logs")) ? Directory.GetFiles(project.At("out/state/logs"), "fault-*") : [];
        return (File.Exists(summary) ? File.ReadAllText(summary).ReplaceLineEndings(" ") : "") + string.Concat(logs.Select(File.ReadAllText));
    }

    private static int Build(NightProject project, string night) => new NightlyBuild(
        new Settings(project.Folder, project.Out, Json: true, "ja", Verbosity.Quiet) { Output = TextWriter.Null },
        new NightlyOptions([], night, Force: false, Jobs: 1, WaitSeconds: 0)).Run(CancellationToken.None);

    private SortedDictionary<string, string> SecondNightOf(bool newer)
    {
        using NightProject project = afterFirst.Copy();
        server.Newer = newer;
        project.LayOut(newer);
        Assert.Equal(0, Build(project, SecondNight));
        Assert.Empty(SiteCheck.Faults(project.Site));
        return FolderHash.Of(project.Site);
    }

    /// <summary>Each injection has a dataset of its own: two that meet in one dataset could take its last copy away.</summary>
    private void Inject(NightProject project, Random chance, Injection[] injections, bool kill)
    {
        int[] datasets = [.. Enumerable.Range(0, NightProject.Datasets)];
        chance.Shuffle(datasets);
        int[] fetched = [.. datasets.Where(dataset => dataset < NightProject.Fetched)];
        int[] local = [.. datasets.Where(dataset => dataset >= NightProject.Fetched)];
        var damage = new Damage(project, chance, inPlace: !kill);
        for (int i = 0; i < injections.Length; i++)
        {
            if (injections[i] == Injection.ServerFault)
            {
                server.Show(fetched[i], (ServerFault)chance.Next(1, 7));
            }
            else if (injections[i] != Injection.DamagedSite || !kill)
            {
                damage.Do(injections[i], local[i]);
            }
        }
    }

    private string Kill(NightProject project, Random chance)
    {
        using Process process = Command.Start(Command.OwnProgram, new Dictionary<string, string>(), "build", "--project", project.Folder, "--as-of", SecondNight, "--format", "json", "--verbosity", "quiet");
        if (!process.WaitForExit(whole * chance.NextDouble()))
        {
            process.Kill();
        }

        process.WaitForExit();
        return process.ExitCode is 0 or 1 or 137 ? "" : $"The killed night ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}";
    }

    /// <summary>Whatever was good after the first night must be out in one of its two good states.</summary>
    private IEnumerable<string> Lost(NightProject project)
    {
        string[] tables = [.. Tables(FolderHash.Of(project.Site))];
        return tables.Length != NightProject.Datasets ? [$"Only {tables.Length} tables are out."] : tables.Where(table => !goodTables.Contains(table)).Select(table => table + " was never good.");
    }

    private static IEnumerable<string> Differences(NightProject project, SortedDictionary<string, string> wanted)
    {
        var found = FolderHash.Of(project.Site);
        return wanted.Keys.Union(found.Keys).Where(path => wanted.GetValueOrDefault(path) != found.GetValueOrDefault(path)).Take(5).Select(path => path + " differs from the undisturbed site.");
    }
}

/// <summary>One night of the campaign.</summary>
internal sealed record NightResult(int Seed, Injection[] Injections, string[] Faults);
