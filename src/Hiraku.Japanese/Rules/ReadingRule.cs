namespace Hiraku.Japanese;

/// <summary>A sentence in Japanese and in English.</summary>
/// <param name="Ja">日本語.</param>
/// <param name="En">English.</param>
public readonly record struct Wording(string Ja, string En);

/// <summary>One rule a reader can name, explained.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Why">Why the rule is there, with its clause or source.</param>
/// <param name="Mend">What the person who typed the cell does about it.</param>
/// <param name="Example">The value written rightly; empty where the right cell is an empty one.</param>
public sealed record ReadingRule(string Id, Wording Title, Wording Why, Wording Mend, string Example);
