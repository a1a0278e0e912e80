namespace Hiraku.Japanese;

/// <summary>What the folder has to do with one UTF-16 unit.</summary>
internal enum CharacterClass : byte
{
    Plain,
    Space,
    NewLine,
    Remove,
    Wide,
    WidePunctuation,
    HalfKana,
    SoundMark,
    Dash,
    LongVowel,
    Wave,
    Radical,
    DoubtfulRadical,
    Sign,
    Compatibility,
    CombiningMark,
    VariationSelector,
    PrivateUse,
    Replacement,
    HighSurrogate,
    LowSurrogate,
}
