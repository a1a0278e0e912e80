namespace Hiraku.Japanese;

/// <summary>Rewrites a text under one policy, character by character with one look back.</summary>
internal struct TextFolder(TextPolicy policy)
{
    private readonly TextPolicy policy = policy;

    public FoldNotes Notes { get; private set; }

    /// <summary>Appends the folded text, without spaces at either end.</summary>
    public void Fold(scoped ReadOnlySpan<char> text, ref TextBuilder output)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int run = TextScan.LetterRun(text[i..]);
            output.Append(text.Slice(i, run));
            i += run;
            if (i == text.Length)
            {
                break;
            }

            int wide = TextScan.WideRun(text[i..]);
            if (wide > 0)
            {
                output.AppendNarrow(text.Slice(i, wide));
                Notes |= FoldNotes.Width;
                i += wide - 1;
                continue;
            }

            char c = text[i];
            if (c is >= '\uFF71' and <= '\uFF9D')
            {
                Put(HalfWidthKana.Full(c), FoldNotes.Kana, ref output);
                continue;
            }

            CharacterClass kind = Characters.Class(c);
            if (kind == CharacterClass.Plain)
            {
                Plain(text, ref i, c, ref output);
            }
            else
            {
                Special(text, ref i, c, kind, ref output);
            }
        }

        TrimEnd(ref output);
    }

    private void Plain(scoped ReadOnlySpan<char> text, ref int i, char c, ref TextBuilder output)
    {
        if (c == ' ')
        {
            Space(ref output, FoldNotes.None);
        }
        else if (c == '_' && IsEscapedControl(text[i..]))
        {
            i += 6;
            Space(ref output, FoldNotes.Spaces);
        }
        else if (policy == TextPolicy.Code && (c is '\u201C' or '\u201D' or '\u2018' or '\u2019'))
        {
            Put(c is '\u201C' or '\u201D' ? '"' : '\'', FoldNotes.Width, ref output);
        }
        else
        {
            output.Append(c);
        }
    }

    // OOXML writes control characters as _x000D_.
    public static bool IsEscapedControl(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text.StartsWith("_x00") && (text[4] is '0' or '1') && char.IsAsciiHexDigit(text[5]) && text[6] == '_';

    private void Special(scoped ReadOnlySpan<char> text, ref int i, char c, CharacterClass kind, ref TextBuilder output)
    {
        char next = i + 1 < text.Length ? text[i + 1] : '\0';
        switch (kind)
        {
            case CharacterClass.Space: Space(ref output, FoldNotes.Spaces); break;
            case CharacterClass.NewLine: Space(ref output, FoldNotes.Spaces); break;
            case CharacterClass.Remove: Notes |= FoldNotes.Removed; break;
            case CharacterClass.Wide: Put(Narrow(c), FoldNotes.Width, ref output); break;
            case CharacterClass.WidePunctuation: Punctuation(c, ref output); break;
            case CharacterClass.HalfKana: Put(HalfWidthKana.Full(c), FoldNotes.Kana, ref output); break;
            case CharacterClass.SoundMark: SoundMark(c, ref output); break;
            case CharacterClass.Dash: Dash(c, next, ref output); break;
            case CharacterClass.LongVowel: LongVowel(c, next, ref output); break;
            case CharacterClass.Wave: Put('\u301C', FoldNotes.Wave, ref output); break;
            case CharacterClass.Radical: output.Append(Radicals.Ideograph(c)); Notes |= FoldNotes.Radicals; break;
            case CharacterClass.DoubtfulRadical: Put(c, FoldNotes.DoubtfulRadical, ref output); break;
            case CharacterClass.Sign: Sign(c, ref output); break;
            case CharacterClass.CombiningMark: Compose(c, ref output); break;
            case CharacterClass.VariationSelector: Selector(c, ref output); break;
            case CharacterClass.PrivateUse: Put(c, FoldNotes.PrivateUse, ref output); break;
            case CharacterClass.Replacement: Put(c, FoldNotes.Replacement, ref output); break;
            case CharacterClass.HighSurrogate: Surrogates(c, next, ref i, ref output); break;
            case CharacterClass.LowSurrogate: Put(c, FoldNotes.LoneSurrogate, ref output); break;
            default: output.Append(c); break;
        }
    }

    private void Put(char c, FoldNotes note, ref TextBuilder output)
    {
        Notes |= note;
        output.Append(c);
    }

    // Runs of spaces are layout, not content: one stays. Spaces at the start never get in.
    private void Space(ref TextBuilder output, FoldNotes note)
    {
        Notes |= note;
        if (output.Length > 0 && output.Last != ' ')
        {
            output.Append(' ');
        }
        else
        {
            Notes |= FoldNotes.Spaces;
        }
    }

    private void TrimEnd(ref TextBuilder output)
    {
        while (output.Last == ' ')
        {
            Notes |= FoldNotes.Spaces;
            output.Truncate(output.Length - 1);
        }
    }

    private static char Narrow(char c) => c switch
    {
        '\uFFE5' => '\u00A5',
        '\uFFE0' => '\u00A2',
        '\uFFE1' => '\u00A3',
        '\uFFE2' => '\u00AC',
        _ => (char)(c - 0xFEE0),
    };

    private void Punctuation(char c, ref TextBuilder output)
    {
        if (policy == TextPolicy.Name)
        {
            output.Append(c);
        }
        else
        {
            Put((char)(c - 0xFEE0), FoldNotes.Width, ref output);
        }
    }

    private void SoundMark(char c, ref TextBuilder output)
    {
        bool voiced = c is '\u3099' or '\u309B' or '\uFF9E';
        char composed = SoundMarks.Compose(output.Last, voiced);
        if (composed != '\0')
        {
            output.SetLast(composed);
            Notes |= FoldNotes.SoundMarks;
        }
        else if (c is '\u309B' or '\u309C')
        {
            output.Append(c);
        }
        else
        {
            Put(voiced ? '\u309B' : '\u309C', FoldNotes.SoundMarks, ref output);
        }
    }

    private void Dash(char c, char next, ref TextBuilder output)
    {
        if (Characters.IsKatakana(output.Last) && !Characters.IsDigit(next) && !Characters.IsAsciiLetter(next) && (next != ' '))
        {
            Put('\u30FC', FoldNotes.LongVowel, ref output);
        }
        else if (policy == TextPolicy.Code || c is '\uFF0D' or '\u2011' or '\uFE63')
        {
            Put('-', FoldNotes.Dashes, ref output);
        }
        else
        {
            output.Append(c);
        }
    }

    private void LongVowel(char c, char next, ref TextBuilder output)
    {
        if (Characters.IsDigit(output.Last) && Characters.IsDigit(next))
        {
            Put('-', FoldNotes.Dashes, ref output);
        }
        else
        {
            Put('\u30FC', c == '\u30FC' ? FoldNotes.None : FoldNotes.Kana, ref output);
        }
    }

    private void Sign(char c, ref TextBuilder output)
    {
        if (policy == TextPolicy.Code)
        {
            if (Signs.IsSuperscript(c) && Characters.IsDigit(output.Last))
            {
                output.Append('^');
            }

            output.Append(Signs.Expansion(c));
            Notes |= FoldNotes.Signs;
        }
        else
        {
            Put(c, Signs.IsOrdinary(c) ? FoldNotes.None : FoldNotes.DependentSign, ref output);
        }
    }

    // Only a base and a mark that have one composed character are joined; Normalize() on whole texts would fold protected ideographs.
    private void Compose(char c, ref TextBuilder output)
    {
        char last = output.Last;
        if (last is >= 'A' and < '\u3000')
        {
            string composed = string.Create(2, (last, c), static (pair, state) => (pair[0], pair[1]) = state).Normalize();
            if (composed.Length == 1 && composed[0] != last)
            {
                output.SetLast(composed[0]);
                Notes |= FoldNotes.Composed;
                return;
            }
        }

        output.Append(c);
    }

    private void Selector(char c, ref TextBuilder output)
    {
        if (c == '\uFE0F')
        {
            Notes |= FoldNotes.Removed;
        }
        else
        {
            output.Append(c);
        }
    }

    private void Surrogates(char c, char next, ref int i, ref TextBuilder output)
    {
        if (!char.IsLowSurrogate(next))
        {
            Put(c, FoldNotes.LoneSurrogate, ref output);
            return;
        }

        // Planes 15 and 16 are private use.
        Notes |= c >= '\uDB80' ? FoldNotes.PrivateUse : FoldNotes.None;
        output.Append(c);
        output.Append(next);
        i++;
    }
}
