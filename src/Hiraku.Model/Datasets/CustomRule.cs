using Hiraku.Model.Diagnostics;

namespace Hiraku.Model.Datasets;

/// <summary>A project's own rule, as data: rows for which <paramref name="When"/> holds must satisfy <paramref name="Require"/>.</summary>
/// <param name="Line">The line in dataset.yml, for messages.</param>
public sealed record CustomRule(string Name, string? When, string Require, Severity Severity, LocalizedText Message, int Line);

/// <summary>Every value of <paramref name="Field"/> must be among those that another dataset publishes in its field <paramref name="To"/>.</summary>
/// <param name="Dataset">The other dataset's id.</param>
/// <param name="Line">The line in dataset.yml, for messages.</param>
public sealed record Reference(string Field, string Dataset, string To, Severity Severity, int Line);
