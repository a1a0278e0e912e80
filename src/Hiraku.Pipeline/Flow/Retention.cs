using System.Globalization;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Pipeline.Flow;

/// <summary>Lets go of inputs that nothing needs any more. What a kept version was made from always stays, so that it can be made again.</summary>
public static class Retention
{
    /// <param name="asOf">The day of the run, YYYY-MM-DD.</param>
    /// <returns>How many inputs were let go.</returns>
    public static int Prune(RunFolders folders, Keep keep, string asOf)
    {
        if (!Directory.Exists(folders.Raw))
        {
            return 0;
        }

        DateTime oldest = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-keep.Days);
        string[] old = [.. Inputs(folders.Raw).Where(path => File.GetLastWriteTimeUtc(path) < oldest)];
        if (old.Length == 0 || Needed(folders) is not { } needed)
        {
            return 0;
        }

        string[] gone = [.. old.Where(path => !needed.Contains(Path.GetFileName(path)))];
        foreach (string path in gone)
        {
            File.Delete(path);
        }

        return gone.Length;
    }

    /// <summary>The hashes of all inputs of published and kept versions; null where one of them cannot be known, and then nothing may go.</summary>
    private static HashSet<string>? Needed(RunFolders folders)
    {
        var versions = new VersionStore(folders.Versions);
        StateStore states = folders.OpenStates();
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string dataset in states.Known())
        {
            foreach (DatasetState? state in versions.Remembered(dataset).Append(states.Load(dataset)))
            {
                if (state is null)
                {
                    return null;
                }

                needed.UnionWith(state.Raw.IsDefault ? [] : state.Raw.Select(file => file.Sha256));
            }
        }

        return needed;
    }

    /// <summary>The inputs lie in folders of two letters; what else lies there is not theirs.</summary>
    private static IEnumerable<string> Inputs(string raw) =>
        Directory.EnumerateDirectories(raw, "??").SelectMany(Directory.EnumerateFiles);
}
