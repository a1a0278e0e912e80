namespace Hiraku.Japanese;

/// <summary>Stub.</summary>
public static class ReadingRules;
