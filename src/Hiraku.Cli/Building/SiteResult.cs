namespace Hiraku.Cli.Building;

/// <summary>What became of the site in a run.</summary>
internal sealed record SiteResult(bool Rebuilt);
