namespace Hiraku.Japanese;

/// <summary>Text as a Japanese office types it, brought to one width, one kind of space and one kind of kana, names untouched.</summary>
/// <remarks>
/// GIF DS-461 (characters) 2.1; 総務省 統一ルール 2020-12-18 checks 1-5 and 1-9. NFC and NFKC are not used on whole texts: both change
/// 86 compatibility ideographs of JIS X 0213 (神 U+FA19) that stand in names.
/// </remarks>
public static class JapaneseText
{
    /// <summary>Reads one text under a policy; the name policy where none is given.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text, TextOptions? options = null) =>
        Read(text, (options ?? TextOptions.Name).Policy);

    /// <summary>Reads one text under a policy.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text, TextPolicy policy)
    {
        if (IsClean(text, policy))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        if (policy == TextPolicy.Key)
        {
            string key = SearchKey(text);
            return key.Length == 0 ? Reading<string>.Empty : Reading<string>.Changed(key, "search-key");
        }

        return Fold(text, policy);
    }

    /// <summary>True when reading would give the very same text without a warning, so that the caller may keep the span. Allocates nothing.</summary>
    public static bool IsClean(ReadOnlySpan<char> text, TextPolicy policy) => TextScan.IsClean(text, policy);

    /// <summary>A lossy key under which writings of one name meet: width, case, spaces, old and new forms, ケ/ヶ/が, ノ/の/之. Never published.</summary>
    public static string SearchKey(ReadOnlySpan<char> text) => Japanese.SearchKey.Of(text);

    private static Reading<string> Fold(ReadOnlySpan<char> text, TextPolicy policy)
    {
        var output = new TextBuilder(stackalloc char[256]);
        var folder = new TextFolder(policy);
        folder.Fold(text, ref output);
        FoldNotes notes = folder.Notes | (Mojibake.IsLikely(text) ? FoldNotes.Mojibake : FoldNotes.None);
        Reading<string> reading = Judge(text, output.Text, notes, policy);
        output.Dispose();
        return reading;
    }

    private static Reading<string> Judge(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, FoldNotes notes, TextPolicy policy)
    {
        if (FoldRules.Refusal(notes) is { } refusal)
        {
            return Reading<string>.Refused(refusal);
        }

        if (folded.IsEmpty)
        {
            return Reading<string>.Empty;
        }

        if (policy == TextPolicy.Code && SpreadsheetDamage.HasExponent(folded))
        {
            return Reading<string>.Refused("scientific-notation");
        }

        string value = folded.ToString();
        if (policy == TextPolicy.Code && SpreadsheetDamage.IsDate(folded, out string? typed))
        {
            return Reading<string>.Warned(value, "became-date", typed);
        }

        if (FoldRules.Warning(notes) is { } warning)
        {
            return Reading<string>.Warned(value, warning, Suggestion(value, notes));
        }

        if (Confusables.Find(value) is { } spelled)
        {
            return Reading<string>.Warned(value, "look-alike", spelled);
        }

        return text.SequenceEqual(folded) ? Reading<string>.Clean(value) : Reading<string>.Changed(value, FoldRules.Change(notes));
    }

    private static string? Suggestion(string value, FoldNotes notes)
    {
        if ((notes & FoldNotes.DependentSign) == 0)
        {
            return null;
        }

        Span<char> start = stackalloc char[256];
        var output = new TextBuilder(start);
        foreach (char c in value)
        {
            if (Characters.Class(c) == CharacterClass.Sign)
            {
                output.Append(Signs.Expansion(c));
            }
            else
            {
                output.Append(c);
            }
        }

        string suggestion = output.ToString();
        output.Dispose();
        return suggestion;
    }
}
