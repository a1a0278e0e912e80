namespace Hiraku.Japanese;

/// <summary>How far a reading can be trusted.</summary>
public enum ReadingStatus
{
    /// <summary>The cell held nothing, or only spaces.</summary>
    Empty,

    /// <summary>The cell was already written as the standard asks.</summary>
    Clean,

    /// <summary>The same value, written another way.</summary>
    Changed,

    /// <summary>A Japanese reader knows what was meant, but the writing is wrong or doubtful.</summary>
    Warned,

    /// <summary>No value: the rule says why.</summary>
    Refused,
}
