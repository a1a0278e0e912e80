using System.IO.Compression;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Collect.Local;

/// <summary>Takes members out of a ZIP archive, straight into the store: a member's name never becomes a path.</summary>
internal sealed class ArchiveMembers(RawStore store, Limits limits)
{
    public IReadOnlyList<RawFile> Collect(string archive, string name, string member, int source, DateTimeOffset modified, DiagnosticBag bag, CancellationToken ct)
    {
        try
        {
            // Archives made on Japanese Windows name their members in CP932; the flag for UTF-8 is honoured where it is set.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Read, Encoding.GetEncoding(932));
            ZipArchiveEntry[] entries = [.. zip.Entries.Where(entry => entry.Name.Length > 0 && PathPattern.Matches(entry.FullName, member)).OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
            if (entries.Length == 0)
            {
                bag.Add(CollectRules.Of(CollectRules.NoMember, name, $"「{name}」の中に「{member}」がありません。", $"\"{name}\" has no member \"{member}\"."));
            }

            return Keep(entries, name, source, modified, bag, ct);
        }
        catch (InvalidDataException)
        {
            bag.Add(CollectRules.Of(CollectRules.DamagedArchive, name, $"「{name}」はZIPとして読めません。", $"\"{name}\" is no readable ZIP archive."));
            return [];
        }
    }

    private List<RawFile> Keep(ZipArchiveEntry[] entries, string name, int source, DateTimeOffset modified, DiagnosticBag bag, CancellationToken ct)
    {
        var files = new List<RawFile>();
        long left = limits.UnpackedBytes;
        foreach (ZipArchiveEntry entry in entries)
        {
            string shown = $"{name}!{entry.FullName}";
            using Stream stream = entry.Open();
            KeptFile? kept = entry.Length > left ? null : store.Keep(stream, Math.Min(left, limits.FileBytes), ct);
            if (kept is null)
            {
                bag.Add(CollectRules.Of(CollectRules.TooLarge, shown, $"「{shown}」は展開すると上限を超えます。", $"\"{shown}\" unpacks to more than is allowed."));
                break;
            }

            left -= kept.Bytes;
            files.Add(new RawFile(shown, kept.Path, kept.Sha256, kept.Bytes, source) { Modified = modified });
        }

        return files;
    }
}
