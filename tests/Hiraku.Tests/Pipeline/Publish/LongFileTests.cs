using Hiraku.Pipeline.Publish;

namespace Hiraku.Tests.Pipeline.Publish;

/// <summary>Files so long that they leave memory while they are written and read.</summary>
public sealed class LongFileTests : IDisposable
{
    private const int Blocks = 45;

    private readonly FolderOutput output = new(Directory.CreateTempSubdirectory("hiraku-long-").FullName);
    private readonly byte[] block = new byte[1 << 20];

    public LongFileTests() => new Random(7).NextBytes(block);

    [Fact]
    public void A_long_file_is_read_as_it_was_written()
    {
        WriteAll();

        using Stream file = output.OpenPassing("a/long.bin");
        Assert.Equal(Blocks * (long)block.Length, file.Length);
        byte[] read = new byte[block.Length];
        for (int i = 0; i < Blocks; i++)
        {
            file.ReadExactly(read);
            Assert.Equal(Marked(i), read);
        }

        Assert.Equal(-1, file.ReadByte());
    }

    [Fact]
    public void Reading_may_begin_anywhere()
    {
        WriteAll();

        using Stream file = output.OpenPassing("a/long.bin");
        file.Position = 40L * block.Length;
        byte[] read = new byte[block.Length];
        file.ReadExactly(read);

        Assert.Equal(Marked(40), read);
    }

    public void Dispose() => Directory.Delete(output.Folder, recursive: true);

    private void WriteAll()
    {
        using Stream file = output.Create("a/long.bin");
        for (int i = 0; i < Blocks; i++)
        {
            file.Write(Marked(i));
        }
    }

    private byte[] Marked(int number)
    {
        block[0] = (byte)number;
        return block;
    }
}
