using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Hiraku.Pipeline.Publish.Sites;

/// <summary>What a group of the site's files was made from, and how the files looked when they were finished.</summary>
/// <param name="Note">What whoever takes the group over must know of it.</param>
public sealed record GroupRecord(string Group, string Inputs, string Note, ImmutableArray<FileLook> Files);

/// <summary>The records of all groups, one small file each. A damaged one counts as never written: the group is made again.</summary>
internal sealed class GroupRecords(string folder)
{
    public GroupRecord? Load(string group) =>
        SealedJson.Read(PathOf(group), StateJson.Default.GroupRecord) is { } record && record.Group == group ? record : null;

    public void Save(GroupRecord record) => SealedJson.Write(PathOf(record.Group), record, StateJson.Default.GroupRecord, flush: false);

    /// <summary>Forgets the groups that the site has no more.</summary>
    public void Keep(IEnumerable<string> groups)
    {
        HashSet<string> kept = [.. groups.Select(PathOf)];
        foreach (string path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            if (!kept.Contains(path))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>A dataset's id may be long or hold what a file name may not.</summary>
    private string PathOf(string group) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(group)))[..24] + ".json");
}
