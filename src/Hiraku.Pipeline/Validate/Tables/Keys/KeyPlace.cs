namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Where a key was first seen: the origin's number and the line.</summary>
public readonly record struct KeyPlace(int Origin, int Line);
