using Hiraku.Pipeline.Collect;

namespace Hiraku.Tests.Pipeline.Collect;

public sealed class RawStoreTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly RawStore store = new(Directory.CreateTempSubdirectory("hiraku-raw-").FullName);

    public void Dispose() => Directory.Delete(store.Folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(3_000_000)]
    public void What_the_store_holds_is_not_written_again_but_counts_as_seen(int length)
    {
        byte[] bytes = Bytes(length);
        string path = Keep(bytes)!.Path;
        using FileStream kept = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        File.SetLastWriteTimeUtc(path, LongAgo);

        Assert.Equal(new KeptFile(Path.GetFileName(path), path, length), Keep(bytes));

        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.True(File.GetLastWriteTimeUtc(path) > LongAgo);
        Assert.Equal([path], Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories));
        kept.WriteByte(0);
        kept.Flush();
        Assert.Equal(length + 1, new FileInfo(path).Length); // the same file, not another in its place
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3_000_000)]
    public void A_damaged_copy_is_written_again(int length)
    {
        byte[] bytes = Bytes(length);
        string path = Keep(bytes)!.Path;
        File.WriteAllBytes(path, new byte[length]);

        Assert.Equal(path, Keep(bytes)!.Path);

        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(1_048_576)]
    [InlineData(2_097_152)]
    [InlineData(3_000_000)]
    public void Every_byte_is_kept_however_the_blocks_fall(int length) => Assert.Equal(Bytes(length), File.ReadAllBytes(Keep(Bytes(length))!.Path));

    [Theory]
    [InlineData(10)]
    [InlineData(3_000_000)]
    public void Nothing_is_kept_of_what_is_too_long(int length)
    {
        Assert.Null(Keep(Bytes(length), length - 1));

        Assert.Empty(Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories));
    }

    private KeptFile? Keep(byte[] bytes, long limit = long.MaxValue)
    {
        using var source = new MemoryStream(bytes);
        return store.Keep(source, limit, TestContext.Current.CancellationToken);
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
