namespace Hiraku.Pipeline.Publish;

/// <summary>What the public site was made from, and how its files looked when it was finished.</summary>
public sealed record SiteMemory(string Inputs, string Glance)
{
    public static SiteMemory? Load(string path) => SealedJson.Read(path, StateJson.Default.SiteMemory);

    public void Save(string path) => SealedJson.Write(path, this, StateJson.Default.SiteMemory);
}
