namespace Hiraku.Model.Datasets;

/// <summary>A dataset that staff took away, as <c>removed:</c> in hiraku.yml tells it.</summary>
/// <param name="Date">Since when, YYYY-MM-DD; empty to take the first run that missed it.</param>
/// <param name="KeepsFiles">False where the last version must not stay published either (<c>files: remove</c>).</param>
public sealed record Removal(string Id, string Date, LocalizedText Reason, bool KeepsFiles);
