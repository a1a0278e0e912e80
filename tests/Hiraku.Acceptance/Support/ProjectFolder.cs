using System.Text;

namespace Hiraku.Acceptance.Support;

/// <summary>A project of its own in a temporary folder, with the national schemas of the checkout.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public ProjectFolder()
    {
        foreach (string name in new[] { "hiraku.yml", "towns.csv" })
        {
            File.Copy(Path.Combine(Checkout.Folder, name), At(name));
        }

        foreach (string name in new[] { "schemas", "templates", "site" })
        {
            Copy(Path.Combine(Checkout.Folder, name), At(name));
        }
    }

    private ProjectFolder(string source) => Copy(source, Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("hiraku-project-").FullName;

    public string Site => At("out/site");

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>One of the sample ward's datasets.</summary>
    public ProjectFolder WithSample(string id)
    {
        Copy(Path.Combine(Checkout.Folder, "datasets", id), At("datasets/" + id));
        return this;
    }

    public ProjectFolder WithDataset(string id, string yml, string fileName, byte[]? content)
    {
        Directory.CreateDirectory(At($"datasets/{id}/raw"));
        File.WriteAllText(At($"datasets/{id}/dataset.yml"), yml);
        if (content is not null)
        {
            File.WriteAllBytes(At($"datasets/{id}/raw/{fileName}"), content);
        }

        return this;
    }

    public CommandResult Run(params string[] arguments) => Command.Run([.. arguments, "--project", Folder, "--lang", "ja"]);

    public CommandResult Build(params string[] arguments) => Run(["build", "--as-of", "2026-11-21", .. arguments]);

    public string Read(string path) => File.ReadAllText(At(path), Encoding.UTF8);

    /// <summary>The same folder once more, its files with the same times: all that was built in it counts as untouched.</summary>
    public ProjectFolder Copy() => new(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string source, string target)
    {
        foreach (string path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(target, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }
    }
}
