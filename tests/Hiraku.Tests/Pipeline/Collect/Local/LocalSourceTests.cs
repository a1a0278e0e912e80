using System.IO.Compression;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;

namespace Hiraku.Tests.Pipeline.Collect.Local;

public sealed class LocalSourceTests : IDisposable
{
    private readonly Shelf shelf = new();

    [Fact]
    public void A_file_is_kept_unchanged_under_its_hash()
    {
        shelf.Put("raw/list.csv", "a,b\n1,2\n");

        RawFile file = Assert.Single(shelf.Collect(new Source { Path = "raw/list.csv" }));

        Assert.Equal("raw/list.csv", file.Name);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a,b\n1,2\n"u8)), file.Sha256);
        Assert.Equal("a,b\n1,2\n", File.ReadAllText(file.Path));
        Assert.Equal(8, file.Bytes);
        Assert.NotNull(file.Modified);
    }

    [Fact]
    public void Wildcards_match_in_ordinal_order_and_skip_scrap()
    {
        foreach (string name in new[] { "raw/b.xlsx", "raw/a.xlsx", "raw/~$a.xlsx", "raw/.hidden.xlsx", "raw/a.txt", "raw/deep/c.xlsx" })
        {
            shelf.Put(name, name);
        }

        Assert.Equal(["raw/a.xlsx", "raw/b.xlsx"], shelf.Names("raw/*.xlsx"));
        Assert.Equal(["raw/a.xlsx", "raw/b.xlsx", "raw/deep/c.xlsx"], shelf.Names("raw/**/*.xlsx"));
        Assert.Equal(["raw/a.txt", "raw/a.xlsx"], shelf.Names("raw/a.*"));
    }

    [Fact]
    public void Nothing_found_is_a_fault()
    {
        Assert.Empty(shelf.Names("raw/*.csv"));
        Assert.Equal([CollectRules.NoFile.Code], shelf.Codes);
    }

    [Theory]
    [InlineData("../other/list.csv")]
    [InlineData("raw/../../list.csv")]
    [InlineData("raw\\..\\..\\list.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\secret.csv")]
    [InlineData("\\\\server\\share\\list.csv")]
    public void A_path_that_leaves_the_folder_is_refused(string path)
    {
        Assert.Empty(shelf.Names(path));
        Assert.Equal([CollectRules.OutsideFolder.Code], shelf.Codes);
    }

    [Theory]
    [InlineData("link.csv", "link.csv")]
    [InlineData("folder", "folder/secret.csv")]
    [InlineData("folder", "*/secret.csv")]
    public void A_link_that_leaves_the_folder_is_refused(string link, string path)
    {
        string secret = Path.Combine(shelf.Root, "secret.csv");
        File.WriteAllText(secret, "a,b\n");
        string at = Path.Combine(shelf.Folder, link);
        _ = link == "folder" ? Directory.CreateSymbolicLink(at, shelf.Root) : File.CreateSymbolicLink(at, secret);

        Assert.Empty(shelf.Names(path));
        Assert.Equal([CollectRules.OutsideFolder.Code], shelf.Codes);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        File.CreateSymbolicLink(Path.Combine(shelf.Folder, "now.csv"), shelf.Put("2026-04.csv", "a,b\n"));

        Assert.Equal(["now.csv"], shelf.Names("now.csv"));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_and_leaves_nothing()
    {
        shelf.Limits = Limits.Default with { FileBytes = 10 };
        shelf.Put("list.csv", new string('x', 11));

        Assert.Empty(shelf.Names("list.csv"));
        Assert.Equal([CollectRules.TooLarge.Code], shelf.Codes);
        Assert.Empty(shelf.Stored);
    }

    [Fact]
    public void Members_of_an_archive_are_taken_out_by_name_even_in_Shift_JIS()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        shelf.Put("export.zip", Zip(Encoding.GetEncoding(932), ("一覧.csv", "a"), ("備考.txt", "b"), ("../../evil.csv", "c")));

        Assert.Equal(["export.zip!一覧.csv"], shelf.Names("export.zip!一覧.csv"));
        Assert.Equal(["export.zip!../../evil.csv", "export.zip!一覧.csv"], shelf.Names("export.zip!*.csv"));
        Assert.False(File.Exists(Path.Combine(shelf.Root, "evil.csv")));
    }

    [Fact]
    public void A_member_that_is_missing_and_an_archive_that_is_broken_are_told_apart()
    {
        shelf.Put("good.zip", Zip(Encoding.UTF8, ("a.csv", "a")));
        shelf.Put("bad.zip", "PK but no archive");

        shelf.Names("good.zip!b.csv");
        shelf.Names("bad.zip!b.csv");

        Assert.Equal([CollectRules.NoMember.Code, CollectRules.DamagedArchive.Code], shelf.Codes);
    }

    [Fact]
    public void A_bomb_in_an_archive_is_refused()
    {
        shelf.Limits = Limits.Default with { UnpackedBytes = 100_000 };
        shelf.Put("bomb.zip", Zip(Encoding.UTF8, ("a.csv", new string('0', 1_000_000))));

        Assert.Empty(shelf.Names("bomb.zip!a.csv"));
        Assert.Equal([CollectRules.TooLarge.Code], shelf.Codes);
    }

    private static byte[] Zip(Encoding names, params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, text) in members)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public void Dispose() => shelf.Dispose();
}
