using System.Runtime.InteropServices;

namespace Hiraku.Bench.Tools;

/// <summary>What every generated project holds.</summary>
internal static partial class ProjectParts
{
    public static void Settings(string project, string code) => File.WriteAllText(Path.Combine(project, "hiraku.yml"), $$"""
        publisher:
          code: "{{code}}"
          name: { ja: 練馬区, en: Nerima City }
          prefecture: { ja: 東京都, en: Tokyo }
        site:
          title: { ja: 計測, en: Benchmark }
          base_url: https://opendata.example.lg.jp/
          languages: [ja, en]
          licence: CC-BY-4.0
        normalize:
          phone: hyphen
          postal_code: hyphen
        limits: { file_bytes: 20GB, unpacked_bytes: 20GB, rows: 20000000 }

        """);

    /// <summary>The repository's own templates and prose, as far as it has them.</summary>
    public static void Link(string repository, string project, string[] names)
    {
        foreach (string name in names)
        {
            string from = Path.Combine(repository, name);
            if (Directory.Exists(from))
            {
                Copy(from, Path.Combine(project, name));
            }
        }
    }

    public static void Schemas(string repository, string project, string name)
    {
        string from = Path.Combine(repository, "schemas", "jichitai-2023"), to = Path.Combine(project, "schemas", "jichitai-2023");
        Copy(Path.Combine(from, "codes"), Path.Combine(to, "codes"));
        File.Copy(Path.Combine(from, name + ".json"), Path.Combine(to, name + ".json"), true);
    }

    /// <summary>Six hundred megabytes need not be copied.</summary>
    public static void HardLink(string from, string to)
    {
        File.Delete(to);
        if (MakeLink(from, to) != 0)
        {
            File.Copy(from, to);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, true);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeLink(string from, string to);
}
