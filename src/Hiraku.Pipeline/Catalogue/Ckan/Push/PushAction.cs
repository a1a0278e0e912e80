using System.Collections.Immutable;

namespace Hiraku.Pipeline.Catalogue.Ckan.Push;

/// <summary>What is done to a package or a resource.</summary>
public enum PushVerb
{
    Unchanged,
    Create,
    Update,
    Delete,

    /// <summary>It stands in the catalogue, is ours by its name, and no longer in ours; nothing is done.</summary>
    Orphan,
}

/// <summary>One step of a push: done, or (dry run) only found to be needed.</summary>
/// <param name="Resource">The file, or null where the package itself is meant.</param>
/// <param name="Changed">The keys that differ.</param>
/// <param name="Error">Why the catalogue refused; null where it did not.</param>
public sealed record PushAction(PushVerb Verb, string Package, string? Resource, ImmutableArray<string> Changed, string? Error = null);
