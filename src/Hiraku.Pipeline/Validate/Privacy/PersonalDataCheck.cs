using System.Buffers;
using System.Text;
using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>Nothing in a published text identifies a living person, unless someone has looked at the field and allowed it.</summary>
public sealed class PersonalDataCheck(int index, Field field, Allowances allowances) : ICheck
{
    /// <summary>What colleagues write to each other in a cell.</summary>
    private static readonly SearchValues<string> MemoWords = SearchValues.Create(
        ["要確認", "要修正", "要削除", "後で確認", "あとで確認", "内部メモ", "担当メモ", "メモ:", "メモ：", "削除予定", "さんに確認", "さんに聞", "TODO"],
        StringComparison.Ordinal);

    private static readonly SearchValues<byte> AddressBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-@"u8);
    private static readonly SearchValues<byte> PhoneBytes = SearchValues.Create("0123456789-"u8);

    /// <summary>One in ten numbers of twelve digits has a right check digit by chance; a column of which more have it holds My Numbers.</summary>
    private const double ChanceOfCheckDigit = 0.3;

    /// <summary>Eleven digits and two hyphens.</summary>
    private const int LongestNumber = 13;

    private readonly bool isMobileAllowed = allowances.Covers(field, PrivacyRules.MobilePhone);
    private readonly VerdictMemo harmless = new();
    private readonly VerdictMemo harmlessDomains = new();
    private readonly bool[] marks = new bool[TextBatch.Capacity];
    private long longNumbers;
    private long myNumbers;

    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        Span<bool> rows = marks.AsSpan(0, column.Count);
        rows.Clear();
        PersonalSweep.Mark(column.Utf8, column.Offsets, rows);
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row] && !IsPlain(column.TextAt(row)))
            {
                Ask(batch, row, verdict);
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    /// <summary>The usual cell of a phone or an e-mail field.</summary>
    private bool IsPlain(ReadOnlySpan<byte> text) => field.Kind switch
    {
        FieldKind.Phone => IsNumber(text) && (isMobileAllowed || !IsMobile(text)),
        FieldKind.Email => IsAtHarmlessDomain(text),
        _ => false,
    };

    /// <summary>One address whose domain has been asked about: the name in front of it tells nothing more.</summary>
    private bool IsAtHarmlessDomain(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOf((byte)'@');
        if (at < 1 || text.IndexOfAnyExcept(AddressBytes) >= 0 || CountDigits(text[..at]) > 6)
        {
            return false;
        }

        ReadOnlySpan<byte> domain = text[at..];
        if (!harmlessDomains.TryGet(domain, out bool isHarmless))
        {
            isHarmless = PersonalData.Find("a" + Encoding.UTF8.GetString(domain)).All(found => PersonalKinds.Of(found.Kind, field) is null);
            harmlessDomains.Remember(domain, isHarmless);
        }

        return isHarmless;
    }

    /// <summary>One number in its canonical form; the usual cell of a phone field.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text) =>
        text.Length is > 2 and <= LongestNumber && text[0] == '0' && text.IndexOfAnyExcept(PhoneBytes) < 0;

    private static bool IsMobile(ReadOnlySpan<byte> number) => number[1] is >= (byte)'6' and <= (byte)'9' && number[2] == '0';

    private void Ask(Batch batch, int row, Verdict verdict)
    {
        ReadOnlySpan<byte> utf8 = batch.Columns[index].TextAt(row);
        if (harmless.TryGet(utf8, out bool isHarmless) && isHarmless)
        {
            return;
        }

        char[] rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        ReadOnlySpan<char> text = rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented));
        IReadOnlyList<PersonalFinding> found = PersonalData.Find(text);
        bool isMemo = text.IndexOfAny(MemoWords) >= 0;
        if (HasTwelveDigits(text))
        {
            longNumbers++;
        }
        else if (found.Count == 0 && !isMemo)
        {
            harmless.Remember(utf8, true);
        }

        foreach (PersonalFinding finding in found.DistinctBy(one => one.Kind))
        {
            Judge(batch, row, finding.Kind, text[finding.Range].ToString(), verdict);
        }

        if (isMemo)
        {
            Report(batch, row, PrivacyRules.AuthorMemo, Severity.Warning, verdict);
        }

        ArrayPool<char>.Shared.Return(rented);
    }

    private static bool HasTwelveDigits(ReadOnlySpan<char> text) => CountDigits(text) == 12;

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte b in text)
        {
            digits += char.IsAsciiDigit((char)b) ? 1 : 0;
        }

        return digits;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private void Judge(Batch batch, int row, string kind, string hit, Verdict verdict)
    {
        if (kind == "my-number" && char.IsAsciiDigit(hit[0]) && ++myNumbers < longNumbers * ChanceOfCheckDigit)
        {
            return;
        }

        // A town may end in 方 (新方); who lodges with whom stands behind the house number.
        bool isCareOf = kind == "person-name" && hit.EndsWith('方') && !hit.EndsWith("様方", StringComparison.Ordinal);
        if (isCareOf && (field.Kind == FieldKind.Town || !PersonalKinds.IsAddress(field.Kind)))
        {
            return;
        }

        if (PersonalKinds.Of(kind, field) is var (rule, severity))
        {
            Report(batch, row, isCareOf ? PrivacyRules.HomeAddress : rule, severity, verdict);
        }
    }

    private void Report(Batch batch, int row, Rule rule, Severity severity, Verdict verdict)
    {
        if (allowances.Covers(field, rule))
        {
            return;
        }

        Location place = batch.Locate(index, row);
        string text = batch.SourceText(index, row);
        verdict.Add(row, allowances.Has(field) && severity == Severity.Error
            ? PrivacyRules.Other(rule, place, text)
            : PrivacyRules.Found(rule, place, text) with { Severity = severity });
    }
}
