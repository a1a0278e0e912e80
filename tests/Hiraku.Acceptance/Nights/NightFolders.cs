namespace Hiraku.Acceptance.Nights;

/// <summary>Where the nights are played: in memory where the system has such a folder, since a disk would only make them slower.</summary>
internal static class NightFolders
{
    private const string Memory = "/dev/shm";

    public static string Create()
    {
        string parent = Directory.Exists(Memory) ? Memory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, "hiraku-night-" + Path.GetRandomFileName())).FullName;
    }
}
