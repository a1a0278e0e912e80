using Hiraku.Definitions;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Tests.Definitions;

/// <summary>A small project folder on disk that vanishes with the test.</summary>
public sealed class ProjectFolder : IDisposable
{
    public const string Publisher = """
        publisher:
          code: "131202"
          name: { ja: 練馬区, en: Nerima City }
          prefecture: { ja: 東京都, en: Tokyo }

        """;

    public const string Schema = """
        {
          "title": "試験", "type": "array",
          "x-hiraku": { "title": {"ja": "試験", "en": "Test"}, "standard": {"ja": "標準", "en": "Standard"}, "shape": "places", "key": ["ID"] },
          "items": { "type": "object", "properties": {
            "ID": { "type": "string", "x-hiraku": { "kind": "identifier", "requirement": "required", "aliases": ["NO"] } },
            "名称": { "type": "string", "description": "施設の名", "x-hiraku": { "kind": "name", "requirement": "required" } },
            "定員": { "type": ["integer", "null"], "minimum": 0, "examples": [12], "x-hiraku": { "kind": "integer", "unit": "人" } }
          } }
        }
        """;

    public ProjectFolder() => Write("hiraku.yml", Publisher);

    public string Path { get; } = Directory.CreateTempSubdirectory("hiraku-definitions-").FullName;

    public DiagnosticBag Bag { get; } = new();

    public IEnumerable<string> Found => Bag.Kept.Select(diagnostic => diagnostic.ToString());

    public ProjectFolder Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ProjectFolder Dataset(string id, string text) => Write($"datasets/{id}/dataset.yml", text);

    public ProjectReading Read() => ProjectReader.Read(Path, Bag);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
