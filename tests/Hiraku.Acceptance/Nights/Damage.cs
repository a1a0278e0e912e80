using System.Security.Cryptography;

namespace Hiraku.Acceptance.Nights;

/// <summary>What may happen to a project between two nights, or in one.</summary>
internal enum Injection
{
    ServerFault,
    MutatedExport,
    DamagedState,
    DamagedVersion,
    DamagedSeal,
    DamagedSnapshot,
    DamagedRawFile,
    DamagedHttpMemory,
    DamagedSiteMemory,
    DamagedSite,
    Rubbish,
    ClockJump,
    Kill,
}

/// <summary>Does the damage, as chance says.</summary>
/// <param name="inPlace">Whether a file may be written through, which also damages the public site where it is a hard link to it.</param>
internal sealed class Damage(NightProject project, Random chance, bool inPlace)
{
    public void Do(Injection injection, int dataset)
    {
        string id = NightProject.Id(dataset);
        string state = project.At("out/state");
        switch (injection)
        {
            case Injection.MutatedExport:
                MutateExport(dataset);
                break;
            case Injection.DamagedState:
                Spoil(Path.Combine(state, "datasets", id + ".json"));
                break;
            case Injection.DamagedVersion:
                Spoil(One(Directory.GetDirectories(Path.Combine(state, "versions", id)).Single(), "*", SearchOption.AllDirectories));
                break;
            case Injection.DamagedSeal:
                Spoil(One(Path.Combine(state, "versions", id), "*.seal"));
                break;
            case Injection.DamagedSnapshot:
                Spoil(One(Path.Combine(state, "versions", id), "*.json"));
                break;
            case Injection.DamagedRawFile:
                string sha = Convert.ToHexStringLower(SHA256.HashData(NightProject.Export(dataset, newer: false)));
                Spoil(Path.Combine(state, "raw", sha[..2], sha));
                break;
            case Injection.DamagedHttpMemory:
                Spoil(One(Path.Combine(state, "raw", "http"), "*"));
                break;
            case Injection.DamagedSiteMemory:
                Spoil(Path.Combine(state, "site.json"));
                break;
            case Injection.DamagedSite:
                Spoil(One(project.Site, "*", SearchOption.AllDirectories));
                break;
            case Injection.Rubbish:
                LeaveRubbish(state, id);
                break;
        }
    }

    /// <summary>An export as broken ones are: none of these may be published.</summary>
    private void MutateExport(int dataset)
    {
        byte[] export = NightProject.Export(dataset, newer: false);
        int header = Array.IndexOf(export, (byte)'\n') + 1;
        byte[]? content = chance.Next(5) switch
        {
            0 => [],
            1 => export[..header],
            2 => export[..(header + ((export.Length - header) / 2))],
            3 => [.. Enumerable.Range(0, 200).Select(_ => (byte)chance.Next(256))],
            _ => null,
        };
        File.Delete(project.RawOf(dataset));
        if (content is not null)
        {
            File.WriteAllBytes(project.RawOf(dataset), content);
        }
    }

    /// <summary>What runs that were killed leave lying about.</summary>
    private static void LeaveRubbish(string state, string id)
    {
        foreach (string path in new[] { $"site-next/data/{id}/half.csv", $"site-previous/data/{id}/old.csv", $"versions/.staging/{id}/half.json", "raw/x.part", $"datasets/{id}.json.next", "work/spill/1" })
        {
            string full = Path.Combine(state, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "half");
        }
    }

    private void Spoil(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        byte[] content = File.ReadAllBytes(path);
        int how = chance.Next(4);
        if (!inPlace || how == 0)
        {
            File.Delete(path);
        }

        switch (how)
        {
            case 1:
                content[chance.Next(content.Length)] ^= (byte)(1 << chance.Next(8));
                File.WriteAllBytes(path, content);
                break;
            case 2:
                File.WriteAllBytes(path, content[..(content.Length / 2)]);
                break;
            case 3:
                File.WriteAllBytes(path, new byte[content.Length]);
                break;
        }
    }

    private string One(string folder, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        string[] files = Directory.GetFiles(folder, pattern, depth);
        Array.Sort(files, StringComparer.Ordinal);
        return files[chance.Next(files.Length)];
    }
}
