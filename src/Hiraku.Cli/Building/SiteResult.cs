using Hiraku.Model.Diagnostics;

namespace Hiraku.Cli.Building;

/// <summary>What became of the site in a run.</summary>
/// <param name="Diagnostics">What drawing the pages had to say.</param>
internal sealed record SiteResult(bool Rebuilt, DiagnosticBag Diagnostics);
