using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Datasets;

/// <summary>One dataset.yml → <see cref="Dataset"/>; null where anything in it is wrong, for half a configuration publishes something nobody asked for.</summary>
public static class DatasetReader
{
    private static readonly string[] Topics = ["disaster", "health", "children", "town", "culture", "living", "statistics", "finance"];
    private static readonly string[] KnownFormats = ["csv", "json", "jsonl", "parquet", "geojson", "xlsx", "ics"];
    private static readonly Dictionary<string, Frequency> Frequencies = Words<Frequency>();
    private static readonly Dictionary<string, Gate> Gates = Words<Gate>();
    private static readonly Dictionary<string, bool> Verifications = new(StringComparer.Ordinal) { ["sample"] = false, ["full"] = true };

    /// <param name="name">The file's name for messages, relative to the project.</param>
    public static Dataset? Read(string folder, string name, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag bag)
    {
        var file = new YamlFile(name, bag);
        if (file.Read(Path.Combine(folder, "dataset.yml")) is not { } root)
        {
            return null;
        }

        Dataset dataset = ReadRoot(root, Path.GetFileName(folder), folder);
        root.End();
        dataset = DatasetReferences.Check(dataset, root, schemas);
        return file.IsFaulty ? null : dataset;
    }

    private static Dataset ReadRoot(YamlSection root, string id, string folder) => new(id, folder)
    {
        Schema = root.Text("schema"),
        Title = root.Localized("title") ?? LocalizedText.Same(id),
        Description = root.Localized("description") ?? LocalizedText.Empty,
        Department = root.Localized("department") ?? LocalizedText.Empty,
        Contact = root.Text("contact") ?? "",
        Topic = ReadTopic(root),
        Keywords = root.Texts("keywords"),
        Licence = root.Text("licence"),
        Frequency = root.Choice("frequency", Frequencies) ?? Frequency.Irregular,
        Sources = SourceReader.Read(root),
        Columns = ColumnReader.Read(root),
        Ignore = root.Texts("ignore"),
        Key = root.Texts("key"),
        Expect = ExpectationReader.Read(root.Section("expect")),
        Gate = root.Choice("gate", Gates) ?? Gate.Block,
        Privacy = PrivacyReader.Read(root.Section("privacy")),
        Rules = CustomRuleReader.Read(root),
        References = ReferenceReader.Read(root),
        Dashboard = DashboardReader.Read(root),
        Formats = ReadFormats(root),
        VerifyFully = root.Choice("verify", Verifications) ?? false,
        ChangeNote = root.Localized("change_note") ?? LocalizedText.Empty,
    };

    private static ImmutableArray<string> ReadFormats(YamlSection root)
    {
        ImmutableArray<string> formats = root.Texts("formats");
        foreach (string format in formats.Where(format => !KnownFormats.Contains(format)))
        {
            root.File.Report(YamlRules.WrongWord(root.File.At(root.LineOf("formats")), "formats", format, KnownFormats));
        }

        return formats;
    }

    private static string ReadTopic(YamlSection root)
    {
        string topic = root.Text("topic") ?? "";
        if (topic.Length > 0 && !Topics.Contains(topic))
        {
            root.File.Report(YamlRules.WrongWord(root.File.At(root.LineOf("topic")), "topic", topic, Topics));
        }

        return topic;
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
