using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hiraku.Site.Search;

namespace Hiraku.Tests.Site.Search;

/// <summary>The same vectors for the index (C#) and for the page (JavaScript): were the two to differ, a search would find nothing.</summary>
public sealed class SearchKeyTests
{
    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", ".."));

    public static TheoryData<string, string> Vectors()
    {
        var data = new TheoryData<string, string>();
        foreach (string line in File.ReadAllLines(Path.Combine(Root(), "tests", "vectors", "search-key.csv")).Skip(1))
        {
            data.Add(line.Split(',')[0], line.Split(',')[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_text_has_the_key_of_the_vectors(string text, string key) => Assert.Equal(key, SearchKey.Of(text));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_key_of_a_key_is_itself(string text, string key) => Assert.Equal(SearchKey.Of(text), SearchKey.Of(key));

    [Fact]
    public void The_page_script_gives_the_same_keys_and_shards()
    {
        string script = Path.Combine(Root(), "site", "assets", "search-key.js");
        string program = $$"""
            import { searchKey, shardOf } from '{{new Uri(script)}}';
            import { readFileSync } from 'node:fs';
            const lines = readFileSync('{{Path.Combine(Root(), "tests", "vectors", "search-key.csv").Replace('\\', '/')}}', 'utf8').trim().split(/\r?\n/).slice(1);
            for (const line of lines) console.log(searchKey(line.split(',')[0]) + ',' + shardOf(line.split(',')[0], 64));
            """;
        Process? node = Start("node", ["--input-type=module", "-e", program]);
        Assert.SkipWhen(node is null, "node is not installed");
        string[] said = node!.StandardOutput.ReadToEnd().Trim().Split('\n');
        node.WaitForExit();

        Assert.Equal(Vectors().Select(row => $"{row.Data.Item2},{SearchIndex.ShardOf(row.Data.Item1, 64)}"), said);
    }

    private static Process? Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
