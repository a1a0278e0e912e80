using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Publish.Files;
using Microsoft.Win32.SafeHandles;

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

    [Theory]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(700_001)]
    [InlineData(3_000_000)]
    public void A_long_file_may_be_written_in_pieces_of_any_size(int piece)
    {
        byte[] whole = new byte[11 * block.Length + 12345];
        new Random(piece).NextBytes(whole);
        using (Stream file = output.Create("long.bin"))
        {
            file.Write(whole.AsSpan(0, 10));
            for (int at = 10; at < whole.Length; at += piece)
            {
                file.Write(whole.AsSpan(at, Math.Min(piece, whole.Length - at)));
            }
        }

        Assert.True(whole.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(output.Folder, "long.bin"))));
    }

    [Fact]
    public void A_flush_in_the_middle_of_a_long_file_changes_no_byte()
    {
        using (Stream file = output.Create("long.bin"))
        {
            for (int i = 0; i < 12; i++)
            {
                file.Write(Marked(i));
                file.Write([(byte)i]);
                file.Flush();
            }
        }

        byte[] read = File.ReadAllBytes(Path.Combine(output.Folder, "long.bin"));
        Assert.All(Enumerable.Range(0, 12), i => Assert.Equal(Marked(i), read.AsSpan(i * (block.Length + 1), block.Length)));
        Assert.Equal(12 * (block.Length + 1), read.Length);
    }

    [Fact]
    public void What_the_disk_does_not_take_directly_is_written_as_always()
    {
        string path = Path.Combine(output.Folder, "odd.bin");
        using (SafeFileHandle handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write))
        {
            var file = new DirectFile(handle);
            file.Write(block.AsSpan(1, 4096), 0, isDirectWanted: true); // begins where no page of memory does
            file.Write(block.AsSpan(0, 10), 4096, isDirectWanted: true);
        }

        Assert.Equal([.. block.AsSpan(1, 4096), .. block.AsSpan(0, 10)], File.ReadAllBytes(path));
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
