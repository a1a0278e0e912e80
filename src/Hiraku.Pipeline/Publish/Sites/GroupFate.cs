namespace Hiraku.Pipeline.Publish.Sites;

/// <summary>Whether a group of the site's files was taken over, and why not.</summary>
public enum GroupFate
{
    /// <summary>Taken over as it was.</summary>
    Kept,

    /// <summary>Made for the first time, or its record was lost.</summary>
    New,

    /// <summary>Made again from other inputs.</summary>
    Changed,

    /// <summary>Made again because a file of it was touched.</summary>
    Damaged,

    /// <summary>Made again because that was asked for.</summary>
    Forced,
}
