namespace Hiraku.Model.Sources;

/// <summary>What a web address answered when it was asked.</summary>
public enum LinkState
{
    /// <summary>Something is there, or the server would not say: a page behind a login is no dead link.</summary>
    Alive,

    /// <summary>The server says that nothing is there.</summary>
    Dead,

    /// <summary>No server answered; whose fault that is cannot be known.</summary>
    Silent,
}

/// <summary>One web address's answer.</summary>
/// <param name="Why">What was wrong, for people; empty where nothing was.</param>
public sealed record LinkAnswer(LinkState State, LocalizedText Why)
{
    public static LinkAnswer Alive { get; } = new(LinkState.Alive, LocalizedText.Empty);
}
