using System.Buffers;
using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>
/// No text holds a control character, a private-use character (a 外字 that only the department's machines can show), or the
/// sign that stands for bytes that could not be read. A column is swept as a whole; only a suspicious one is walked.
/// </summary>
public sealed class GarbledCheck(int index, Field field) : ICheck
{
    /// <summary>First bytes of what may be garbled: C0 controls, DEL, C1 controls (C2), U+E000 and above (EE, EF), private planes (F3, F4).</summary>
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Select(b => (byte)b), 0x7F, 0xC2, 0xEE, 0xEF, 0xF3, 0xF4]);

    public void Check(Batch batch, Verdict verdict)
    {
        Column column = batch.Columns[index];
        ReadOnlySpan<byte> all = column.Utf8;
        ReadOnlySpan<int> offsets = column.Offsets;
        int row = 0;
        for (int at = Next(all, 0); at >= 0; at = Next(all, at))
        {
            while (offsets[row + 1] <= at)
            {
                row++;
            }

            if (FirstGarbled(all[at..offsets[row + 1]]) is int codePoint)
            {
                verdict.Add(row, FieldRules.Garbled(batch.Locate(index, row), field, codePoint, batch.SourceText(index, row)));
            }

            at = offsets[row + 1];
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    private static int Next(ReadOnlySpan<byte> all, int from)
    {
        int next = all[from..].IndexOfAny(Suspicious);
        return next < 0 ? -1 : from + next;
    }

    private static int? FirstGarbled(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out Rune rune, out int length);
            if (IsGarbled(rune.Value))
            {
                return rune.Value;
            }

            text = text[length..];
        }

        return null;
    }

    private static bool IsGarbled(int c) =>
        (c < 0x20 && c is not (0x09 or 0x0A or 0x0D)) || c is (>= 0x7F and <= 0x9F) or (>= 0xE000 and <= 0xF8FF) or 0xFFFD or 0xFFFE or 0xFFFF or >= 0xF0000;
}
