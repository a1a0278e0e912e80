namespace Hiraku.Bench.Reporting;

/// <summary>One thing that was promised.</summary>
/// <param name="Measured">Null where this run did not measure it.</param>
internal sealed record Goal(string Name, string Asked, string? Measured, bool? IsMet);
