using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Collect.Local;

/// <summary>Takes in files that lie in the dataset's folder, and members of archives there.</summary>
internal sealed class LocalSource(RawStore store, Limits limits)
{
    public IEnumerable<RawFile> Collect(string folder, string path, int source, DiagnosticBag bag, CancellationToken ct)
    {
        int bang = path.IndexOf('!', StringComparison.Ordinal);
        string outer = bang < 0 ? path : path[..bang];
        PathPattern? pattern = PathPattern.Parse(outer);
        if (pattern is null)
        {
            bag.Add(CollectRules.Of(CollectRules.OutsideFolder, path, $"「{path}」はデータセットのフォルダーの外を指しています。", $"\"{path}\" leaves the dataset's folder."));
            return [];
        }

        IReadOnlyList<string> names;
        try
        {
            names = pattern.Match(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(Unreadable(path, fault));
            return [];
        }

        if (names.Count == 0)
        {
            bag.Add(CollectRules.Of(CollectRules.NoFile, path, $"「{path}」に合うファイルがありません。", $"No file matches \"{path}\"."));
        }

        return [.. names.SelectMany(name => CollectOne(folder, name, bang < 0 ? null : path[(bang + 1)..], source, bag, ct))];
    }

    private IEnumerable<RawFile> CollectOne(string folder, string name, string? member, int source, DiagnosticBag bag, CancellationToken ct)
    {
        string full = Path.Combine(folder, name);
        if (!RealPath.IsInside(folder, full))
        {
            bag.Add(CollectRules.Of(CollectRules.OutsideFolder, name, $"「{name}」はフォルダーの外へのリンクです。", $"\"{name}\" is a link that leads out of the folder."));
            return [];
        }

        try
        {
            DateTimeOffset modified = new(File.GetLastWriteTimeUtc(full), TimeSpan.Zero);
            return member is null
                ? KeepFile(full, name, source, modified, bag, ct) is { } file ? [file] : []
                : new ArchiveMembers(store, limits).Collect(full, name, member, source, modified, bag, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(Unreadable(name, fault));
            return [];
        }
    }

    private static Diagnostic Unreadable(string name, Exception fault) =>
        CollectRules.Of(CollectRules.Unreadable, name, $"「{name}」を開けません: {fault.Message}", $"\"{name}\" cannot be opened: {fault.Message}");

    private RawFile? KeepFile(string full, string name, int source, DateTimeOffset modified, DiagnosticBag bag, CancellationToken ct)
    {
        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (store.Keep(stream, limits.FileBytes, ct) is { } kept)
        {
            return new RawFile(name, kept.Path, kept.Sha256, kept.Bytes, source) { Modified = modified };
        }

        bag.Add(CollectRules.Of(CollectRules.TooLarge, name, $"「{name}」は上限（{limits.FileBytes}バイト）を超えています。", $"\"{name}\" exceeds {limits.FileBytes} bytes."));
        return null;
    }
}
