using System.Buffers;
using System.Collections.Frozen;
using Hiraku.Japanese;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>
/// Joined addresses. Where the municipality's own towns are known and the address names one of them, it is written as the
/// standard joins it: prefecture, municipality, town with 丁目, numbers with hyphens, building (GIF DS-442). Anywhere else
/// only the many hyphens between its digits become one.
/// </summary>
internal sealed class AddressCells : ICellReader
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\u30FC\uFF70\u2500\u2501");

    private readonly FrozenSet<string> towns;
    private readonly AddressOptions options;

    public AddressCells(NormalizeSettings settings)
    {
        towns = settings.Towns.Select(town => town.Name).ToFrozenSet(StringComparer.Ordinal);
        options = settings.ToAddressOptions();
    }

    public bool TryAddClean(ReadOnlySpan<char> text, ColumnBuilder column)
    {
        if (towns.Count > 0 || Missing.MayBe(text, MissingMarks.All) || text.ContainsAny(Hyphens) || !JapaneseText.IsClean(text, TextPolicy.Plain))
        {
            return false;
        }

        column.AddText(text);
        return true;
    }

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (MissingMark.Is(text))
        {
            return CellReading.Empty;
        }

        Reading<string> plain = JapaneseText.Read(text, TextPolicy.Plain);
        if (!plain.HasValue)
        {
            return CellReading.Without(plain);
        }

        string written = Joined(plain.Value) ?? WithHyphens(plain.Value);
        return written == plain.Value ? CellReading.Of(plain, plain.Value)
            : plain.Status == ReadingStatus.Warned ? CellReading.Of(plain, written)
            : CellReading.Of(Reading<string>.Changed(written, "address-notation"), written);
    }

    private string? Joined(string text)
    {
        if (towns.Count == 0)
        {
            return null;
        }

        Reading<AddressParts> reading = Address.Read(text, options);
        if (!reading.HasValue || !towns.Contains(reading.Value.Town))
        {
            return null;
        }

        AddressParts parts = reading.Value;
        string joined = parts.Prefecture + parts.City + parts.Town + parts.Rest;
        return parts.Building.Length > 0 ? $"{joined} {parts.Building}" : joined;
    }

    private static string WithHyphens(string text) => string.Create(text.Length, text, (target, source) =>
    {
        source.CopyTo(target);
        for (int i = 1; i + 1 < target.Length; i++)
        {
            if (Hyphens.Contains(target[i]) && char.IsAsciiDigit(target[i - 1]) && char.IsAsciiDigit(target[i + 1]))
            {
                target[i] = '-';
            }
        }
    });
}
