namespace Hiraku.Japanese;

/// <summary>The one rule that names what folding did: the gravest thing wins.</summary>
internal static class FoldRules
{
    public static string? Refusal(FoldNotes notes) =>
        (notes & FoldNotes.Replacement) != 0 ? "replacement-char"
        : (notes & FoldNotes.Mojibake) != 0 ? "mojibake"
        : (notes & FoldNotes.LoneSurrogate) != 0 ? "broken-character"
        : (notes & FoldNotes.PrivateUse) != 0 ? "private-use-character"
        : null;

    public static string? Warning(FoldNotes notes) =>
        (notes & FoldNotes.DoubtfulRadical) != 0 ? "radical-unresolved"
        : (notes & FoldNotes.DependentSign) != 0 ? "platform-dependent-character"
        : null;

    public static string Change(FoldNotes notes) =>
        (notes & FoldNotes.Radicals) != 0 ? "radical-replaced"
        : (notes & (FoldNotes.SoundMarks | FoldNotes.Composed)) != 0 ? "marks-composed"
        : (notes & FoldNotes.Kana) != 0 ? "half-width-kana"
        : (notes & FoldNotes.Width) != 0 ? "full-width"
        : (notes & FoldNotes.LongVowel) != 0 ? "long-vowel"
        : (notes & FoldNotes.Dashes) != 0 ? "hyphens-unified"
        : (notes & FoldNotes.Wave) != 0 ? "wave-dash"
        : (notes & FoldNotes.Signs) != 0 ? "sign-expanded"
        : (notes & FoldNotes.Removed) != 0 ? "invisible-removed"
        : "spaces";
}
