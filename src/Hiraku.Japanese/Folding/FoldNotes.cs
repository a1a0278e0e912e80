namespace Hiraku.Japanese;

/// <summary>What the folder met on its way through a text.</summary>
[Flags]
internal enum FoldNotes
{
    None = 0,
    Spaces = 1 << 0,
    Removed = 1 << 1,
    Width = 1 << 2,
    Kana = 1 << 3,
    SoundMarks = 1 << 4,
    Dashes = 1 << 5,
    LongVowel = 1 << 6,
    Wave = 1 << 7,
    Radicals = 1 << 8,
    Signs = 1 << 9,
    Composed = 1 << 10,
    DoubtfulRadical = 1 << 16,
    DependentSign = 1 << 17,
    PrivateUse = 1 << 24,
    Replacement = 1 << 25,
    LoneSurrogate = 1 << 26,
    Mojibake = 1 << 27,
}
