using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hiraku.Acceptance.Faults;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Privacy;

/// <summary>What was rejected, hidden or never meant for the public is in no byte of the folder that is uploaded.</summary>
public sealed partial class PublicFilesTests(PublicFilesTests.SecretiveWard ward) : IClassFixture<PublicFilesTests.SecretiveWard>
{
    private const string OfRejectedRow = "ヒトツバタゴ荘";
    private const string Refused = "あおい-7731-べに";
    private const string OfIgnoredColumn = "担当ミズナラ係";
    private const string OfUnmentionedColumn = "内緒カツラ番地";
    private const long SmallCount = 917;

    [Theory]
    [InlineData(OfRejectedRow)]
    [InlineData(Refused)]
    [InlineData(OfIgnoredColumn)]
    [InlineData(OfUnmentionedColumn)]
    public void A_value_that_must_not_go_out_is_nowhere_in_the_site(string secret)
    {
        Assert.NotEmpty(Holding(ward.Project.At("out/reports"), secret).Concat(Holding(ward.Project.At("datasets"), secret)));

        Assert.Empty(Holding(ward.Project.Site, secret));
    }

    [Fact]
    public void A_hidden_count_stands_in_no_file_as_a_number_and_in_no_minimum()
    {
        byte[] asStored = BitConverter.GetBytes(SmallCount);

        Assert.NotEmpty(Numbered(ward.Project.At("out/reports/counts")).Concat(Numbered(ward.Project.At("datasets/counts"))));
        Assert.Empty(Numbered(ward.Project.Site));
        Assert.All(
            Directory.EnumerateFiles(ward.Project.Site, "*counts*.parquet", SearchOption.AllDirectories),
            path => Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf(asStored) < 0, path));
    }

    [Fact]
    public void The_clean_rows_are_there() => Assert.NotEmpty(Holding(ward.Project.At("out/site/data/places"), "旭丘見本小学校"));

    [Fact]
    public void Quality_json_says_how_many_cells_of_which_field_were_hidden()
    {
        using JsonDocument quality = JsonDocument.Parse(ward.Project.Read("out/site/data/counts/quality.json"));

        Assert.True(quality.RootElement.GetProperty("suppressed").GetProperty("若い人").GetInt32() >= 2);
        Assert.False(quality.RootElement.GetProperty("suppressed").TryGetProperty("合計", out _));
    }

    [Fact]
    public void People_see_that_a_cell_is_hidden_and_not_merely_empty()
    {
        string page = ward.Project.Read("out/site/datasets/counts/rows/index.html");
        JsonDocument rows = JsonDocument.Parse(ward.Project.Read("out/site/data/counts/131202_counts.json"));
        int empty = rows.RootElement.EnumerateArray().Sum(row => row.EnumerateObject().Count(cell => cell.Value.ValueKind == JsonValueKind.Null));

        Assert.Equal(empty, Regex.Count(page, "<span class=\"withheld\">秘匿</span>"));
        Assert.Contains("個人が分かるおそれがあるため公開していない値です", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"withheld\">withheld</span>", ward.Project.Read("out/site/en/datasets/counts/rows/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Files that hold the text, looked for as it stands, in UTF-16, escaped as JSON writes it, and inside packed files.</summary>
    private static IEnumerable<string> Holding(string folder, string secret) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Contents(path).Any(content => Holds(content, secret)));

    /// <summary>Files that hold the small count as a number of its own.</summary>
    private static IEnumerable<string> Numbered(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is not ".parquet" and not ".png")
        .Where(path => Contents(path).Any(content => Count().IsMatch(Encoding.UTF8.GetString(content))));

    [GeneratedRegex("(?<![0-9A-Za-z.-])917(?![0-9A-Za-z])")]
    private static partial Regex Count();

    private static bool Holds(byte[] content, string secret) =>
        ((byte[][])[Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(secret)[1..^1]), Encoding.UTF8.GetBytes(Uri.EscapeDataString(secret))])
            .Any(form => content.AsSpan().IndexOf(form) >= 0);

    private static IEnumerable<byte[]> Contents(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        yield return bytes;
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using var unpacked = new MemoryStream();
                using Stream stream = entry.Open();
                stream.CopyTo(unpacked);
                yield return unpacked.ToArray();
            }
        }
    }

    /// <summary>A list whose faulty rows stay inside, one whose refused cells do, and a statistic with small counts, built once.</summary>
    public sealed class SecretiveWard : IDisposable
    {
        public SecretiveWard()
        {
            Project.WithDataset("places", FaultyWard.Yml("aed", "gate: rows\nignore: [担当者]"), "a.csv", Places(row => (row[1], row[8]) = (OfRejectedRow, "3993-00")));
            Project.WithDataset("marked", FaultyWard.Yml("aed", "gate: flag\nignore: [担当者]"), "a.csv", Places(row => row[8] = Refused));
            Project.WithDataset("counts", Counts, "a.csv", Encoding.UTF8.GetBytes(
                $"地域,若い人,年配の人,合計\n北,2100,2200,4300\n南,{SmallCount},2300,{SmallCount + 2300}\n東,2400,2500,4900\n西,2600,2750,5350\n"));
            CommandResult result = Project.Build();
            Assert.True(result.ExitCode == 0, result.All);
        }

        internal ProjectFolder Project { get; } = new();

        public void Dispose() => Project.Dispose();

        private const string Counts = "title: 人数\nsources:\n  - path: raw/*\ncolumns: { 地域: 地域, 若い人: 若い人, 年配の人: 年配の人, 合計: 合計 }\nprivacy: { suppress: { below: 1000, columns: [若い人, 年配の人] } }\n";

        /// <summary>The clean list with two more columns, and something done to its third row.</summary>
        private static byte[] Places(Action<string[]> spoil)
        {
            CleanTable table = new("aed");
            spoil(table.Rows[3]);
            for (int row = 0; row < table.Rows.Count; row++)
            {
                table.Rows[row] = [.. table.Rows[row], row == 0 ? "担当者" : OfIgnoredColumn, row == 0 ? "鍵の置き場" : OfUnmentionedColumn];
            }

            return table.As("utf-8");
        }
    }
}
