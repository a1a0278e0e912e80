using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>A project of real municipal files, CSV and workbooks, under national schemas and free, built once for the tests that look at it.</summary>
public sealed class CorpusProject : IDisposable
{
    private const string Phones = "privacy: { allow: [電話番号] }\n";

    private readonly ProjectFolder? project;

    public CorpusProject()
    {
        if (!Checkout.HasCorpus)
        {
            return;
        }

        project = new ProjectFolder();
        Add("aed", "F062", "schema: jichitai-2023/aed\ngate: flag\n" + Phones);
        Add("aed-workbook", "F038", "schema: jichitai-2023/aed\ngate: flag\n" + Phones);
        Add("cultural-property", "F115", "schema: jichitai-2023/cultural-property\ngate: rows\n" + Phones);
        Add("evacuation-space", "F070", "schema: jichitai-2023/evacuation-space\ngate: flag\n" + Phones);
        Add("event", "F114", "schema: jichitai-2023/event\ngate: rows\nprivacy: { allow: [連絡先電話番号] }\n");
        Add("hospital", "F057", "schema: jichitai-2023/hospital\ngate: flag\n" + Phones);
        Add("population", "F043", "schema: jichitai-2023/population\n");
        Add("preschool", "F063", "schema: jichitai-2023/preschool\ngate: flag\n" + Phones);
        Add("public-toilet", "F125", "schema: jichitai-2023/public-toilet\ngate: flag\n");
        Add("public-wireless-lan", "F071", "schema: jichitai-2023/public-wireless-lan\ngate: flag\n" + Phones);
        Add("snow", "F117", "columns: { 自治体名: 自治体名, 測定日: 測定日, 大曲: 大曲, 神岡: 神岡, 西仙北: 西仙北, 中仙: 中仙 }\n");
        Result = project.Build();
    }

    /// <summary>The public folder; empty where the real files are not there.</summary>
    public string Site => project?.Site ?? "";

    internal CommandResult? Result { get; }

    public void Dispose() => project?.Dispose();

    private void Add(string id, string file, string yml)
    {
        string path = Checkout.CorpusFile(file);
        project!.WithDataset(id, yml + "sources:\n  - path: raw/*\n", "export" + Path.GetExtension(path), File.ReadAllBytes(path));
    }
}
