using System.Collections.Immutable;
using Hiraku.Model;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>A header's way to a field: how sure, and why.</summary>
/// <param name="Column">The raw table's column.</param>
/// <param name="Field">The schema's field, by its place.</param>
public sealed record HeaderMatch(int Column, int Field, double Confidence, LocalizedText Why)
{
    /// <summary>True where the column holds a part of the field, to be joined with the other parts without a gap.</summary>
    public bool IsPart { get; init; }

    /// <summary>True where an older field became several: each of them is fed by the same column.</summary>
    public bool IsSplit { get; init; }
}

/// <summary>A header that may mean a field, yet is not sure enough to be published: the best three, surest first.</summary>
public sealed record HeaderQuestion(int Column, ImmutableArray<HeaderMatch> Candidates);

/// <summary>Two headers that mean one field equally well.</summary>
public sealed record HeaderClash(int Field, ImmutableArray<HeaderMatch> Matches);

/// <summary>What a table's headers mean under a schema.</summary>
public sealed record HeaderMatching
{
    /// <summary>Above the sure line, in the schema's order.</summary>
    public ImmutableArray<HeaderMatch> Matches { get; init; } = [];

    public ImmutableArray<HeaderQuestion> Questions { get; init; } = [];

    public ImmutableArray<HeaderClash> Clashes { get; init; } = [];

    /// <summary>Columns nobody knows; they stay inside.</summary>
    public ImmutableArray<int> Unknown { get; init; } = [];

    /// <summary>Columns of an earlier version that have no place of their own in this one.</summary>
    public ImmutableArray<int> Dropped { get; init; } = [];
}
