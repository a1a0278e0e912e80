using System.Globalization;
using System.Text;
using Hiraku.Pipeline.Validate.Tables.Keys;

namespace Hiraku.Tests.Pipeline.Validate.Tables;

public sealed class KeySetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hiraku-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(20_000, 20_000, 0)]
    [InlineData(100, 1000, 9)]
    [InlineData(7, 5000, 714)]
    public void Keys_are_found_again_however_many_fit_in_memory(int capacity, int keys, int spills)
    {
        using var seen = new KeySet(folder.FullName, "key", capacity);
        for (int i = 0; i < keys; i++)
        {
            Assert.True(seen.Add(Key(i), new KeyPlace(0, i), out _));
        }

        Assert.Equal(spills, seen.Spills);
        for (int i = 0; i < keys; i++)
        {
            Assert.False(seen.Add(Key(i), new KeyPlace(0, 50_000), out KeyPlace first));
            Assert.Equal(i, first.Line);
        }
    }

    [Fact]
    public void A_key_never_seen_is_not_found_among_those_laid_aside()
    {
        using var seen = new KeySet(folder.FullName, "key", capacity: 50);
        for (int i = 0; i < 3000; i++)
        {
            seen.Add(Key(i), default, out _);
        }

        Assert.DoesNotContain(Enumerable.Range(3000, 3000), i => seen.Contains(Key(i)));
    }

    [Fact]
    public void Keys_laid_aside_lie_in_few_files()
    {
        using var seen = new KeySet(folder.FullName, "key", capacity: 10);
        for (int i = 0; i < 10_240; i++)
        {
            seen.Add(Key(i), default, out _);
        }

        Assert.Equal(1023, seen.Spills);
        Assert.Equal(3 * 5, folder.GetFiles().Length);
    }

    [Fact]
    public void Nothing_stays_on_disk()
    {
        using (var seen = new KeySet(folder.FullName, "key", capacity: 10))
        {
            for (int i = 0; i < 500; i++)
            {
                seen.Add(Key(i), default, out _);
            }
        }

        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2000)]
    public void Keys_of_one_hash_are_told_apart_by_their_bytes(int keys)
    {
        using var runs = new KeyRuns(folder.FullName, "key");
        var table = new KeyTable(keys, 1 << 20);
        table.Add(6, Key(-1), default);
        for (int i = 0; i < keys - 1; i++)
        {
            table.Add(7, Key(i), new KeyPlace(0, i));
        }

        runs.Add(table);

        Assert.True(runs.TryFind(7, Key(keys - 2), out KeyPlace place));
        Assert.Equal(keys - 2, place.Line);
        Assert.False(runs.TryFind(7, Key(-1), out _));
    }

    [Fact]
    public void Keys_longer_than_a_block_are_found_again()
    {
        using var seen = new KeySet(folder.FullName, "key", capacity: 4);
        byte[][] keys = [.. Enumerable.Range(0, 50).Select(i => Encoding.UTF8.GetBytes(new string('長', 9000) + i.ToString(CultureInfo.InvariantCulture)))];
        foreach (byte[] key in keys)
        {
            Assert.True(seen.Add(key, default, out _));
        }

        Assert.All(keys, key => Assert.True(seen.Contains(key)));
    }

    private static byte[] Key(int i) => Encoding.UTF8.GetBytes("key-" + i.ToString(CultureInfo.InvariantCulture));
}
