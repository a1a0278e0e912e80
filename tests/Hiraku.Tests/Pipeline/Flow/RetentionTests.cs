using System.Security.Cryptography;
using Hiraku.Model.Datasets;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Tests.Pipeline.Flow;

public sealed class RetentionTests : IDisposable
{
    private static readonly Keep Month = new(Versions: 2, Days: 30);

    private readonly RunFolders folders = new(Directory.CreateTempSubdirectory("hiraku-retention-").FullName);

    public void Dispose() => Directory.Delete(folders.Out, recursive: true);

    [Fact]
    public void An_old_input_that_no_kept_version_was_made_from_goes()
    {
        string old = Input("old", daysAgo: 31);
        Publish("aed", "v1", Input("needed", daysAgo: 400));

        Assert.Equal(1, Retention.Prune(folders, Month, "2026-11-21"));
        Assert.False(Holds(old));
    }

    [Fact]
    public void What_the_published_version_and_the_kept_ones_were_made_from_stays_however_old_it_is()
    {
        string before = Input("before", daysAgo: 900), now = Input("now", daysAgo: 800);
        Publish("aed", "v1", before);
        Publish("aed", "v2", now);

        Assert.Equal(0, Retention.Prune(folders, Month, "2026-11-21"));
        Assert.True(Holds(before));
        Assert.True(Holds(now));
    }

    [Fact]
    public void A_young_input_stays_for_it_may_be_the_one_that_is_held()
    {
        string held = Input("held", daysAgo: 29);
        Publish("aed", "v1", Input("needed", daysAgo: 1));

        Retention.Prune(folders, Month, "2026-11-21");

        Assert.True(Holds(held));
    }

    [Fact]
    public void Nothing_goes_while_it_cannot_be_known_what_a_version_was_made_from()
    {
        string old = Input("old", daysAgo: 400);
        Publish("aed", "v1", Input("needed", daysAgo: 1));
        File.WriteAllText(Path.Combine(folders.Versions, "aed", "v1.json"), "half");

        Assert.Equal(0, Retention.Prune(folders, Month, "2026-11-21"));
        Assert.True(Holds(old));
    }

    private void Publish(string dataset, string version, string input)
    {
        var versions = new VersionStore(folders.Versions);
        Directory.CreateDirectory(versions.FolderOf(dataset, version));
        var state = new DatasetState { Version = version, Raw = [new RawFile("export.csv", "", input, 1, 0)] };
        versions.Remember(dataset, state);
        new StateStore(folders.Datasets, versions).Save(dataset, state);
    }

    /// <returns>Its hash.</returns>
    private string Input(string content, int daysAgo)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(content);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc).AddDays(-daysAgo));
        return sha256;
    }

    private bool Holds(string sha256) => File.Exists(PathOf(sha256));

    private string PathOf(string sha256) => Path.Combine(folders.Raw, sha256[..2], sha256);
}
