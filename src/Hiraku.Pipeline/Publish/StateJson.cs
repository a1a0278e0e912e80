using System.Text.Json.Serialization;

namespace Hiraku.Pipeline.Publish;

/// <summary>How states are written; generated, since reflection would cost a fifth of a quick run.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DatasetState))]
[JsonSerializable(typeof(FolderSeal))]
[JsonSerializable(typeof(SiteMemory))]
internal sealed partial class StateJson : JsonSerializerContext;
