using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hiraku.Acceptance.Nights;

/// <summary>A project of twenty tiny datasets, four of them fetched from a server, in a folder of its own.</summary>
internal sealed class NightProject : IDisposable
{
    public const int Datasets = 20;
    public const int Fetched = 4;

    public NightProject(Uri server)
    {
        Folder = NightFolders.Create();
        File.WriteAllText(At("hiraku.yml"), """
            publisher: { code: "131202", name: { ja: 練馬区, en: Nerima City }, prefecture: { ja: 東京都, en: Tokyo } }
            site: { title: { ja: 夜間試験, en: Nights }, base_url: "https://opendata.example.lg.jp/", languages: [ja], licence: CC-BY-4.0 }
            limits: { download_seconds: 1, download_attempts: 2, retry_milliseconds: 1 }
            """);
        for (int i = 0; i < Datasets; i++)
        {
            Directory.CreateDirectory(At($"datasets/{Id(i)}/raw"));
            string source = i < Fetched ? $"url: {server}{Id(i)}.csv" : "path: raw/*.csv";
            File.WriteAllText(At($"datasets/{Id(i)}/dataset.yml"), $$"""
                title: { ja: 表{{i}}, en: Table {{i}} }
                department: { ja: 部署{{i % 3}}, en: Department {{i % 3}} }
                sources: [{ {{source}} }]
                columns: { 番号: 番号, 名称: 名称, 件数: 件数 }
                key: [番号]
                """);
        }
    }

    private NightProject(string folder) => Folder = folder;

    public string Folder { get; }

    public string Out => At("out");

    public string Site => At("out/site");

    public string At(string path) => Path.Combine(Folder, path);

    public static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"table-{index:00}");

    /// <summary>The department's export: a second one differs by a cell and a row.</summary>
    public static byte[] Export(int index, bool newer)
    {
        var text = new StringBuilder("番号,名称,件数\r\n");
        for (int row = 1; row <= (newer ? 7 : 6); row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row},施設{index}の{row},{(row * 10) + (newer && row == 2 ? 5 : 0)}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public string RawOf(int index) => At($"datasets/{Id(index)}/raw/export.csv");

    /// <summary>Lays every local export out as the departments left it.</summary>
    public void LayOut(bool newer)
    {
        for (int i = Fetched; i < Datasets; i++)
        {
            File.WriteAllBytes(RawOf(i), Export(i, newer && IsRenewed(i)));
        }
    }

    /// <summary>Which departments export something new in the second night.</summary>
    public static bool IsRenewed(int index) => index is 1 or 9;

    /// <summary>A copy with the same times and the same hard links, as if nothing had happened between.</summary>
    public NightProject Copy()
    {
        string target = NightFolders.Create();
        using Process copy = Process.Start("cp", ["-a", Folder + "/.", target]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
        return new NightProject(target);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
