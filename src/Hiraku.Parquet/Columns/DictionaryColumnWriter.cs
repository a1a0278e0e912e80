using Hiraku.Parquet.Buffers;
using Hiraku.Parquet.Dictionaries;
using Hiraku.Parquet.Encodings;
using Hiraku.Parquet.Format;
using Hiraku.Parquet.Statistics;

namespace Hiraku.Parquet.Columns;

/// <summary>A column that numbers its values while that makes the chunk smaller, and writes them out from then on.</summary>
internal abstract class DictionaryColumnWriter(ParquetColumn column, PageScratch scratch, bool numbersValues)
    : ColumnWriter(column, scratch)
{
    private readonly bool _mayNumber = numbersValues;
    private bool _endsWithPage;
    private bool _isProbed;

    public override long BufferedBytes => base.BufferedBytes + Numbers.Count * sizeof(int) + PlainPage.Count;

    /// <summary>Whether the open page holds numbers of dictionary entries.</summary>
    protected bool IsNumbering { get; private set; } = numbersValues;

    /// <summary>The numbers of the open page's values.</summary>
    protected Pile<int> Numbers { get; } = new();

    /// <summary>The values of the open page, when it holds no numbers.</summary>
    protected Pile<byte> PlainPage { get; } = new();

    protected override bool IsPageFull => _endsWithPage || PlainPage.Count >= PageLimits.PlainBytes;

    protected abstract int Entries { get; }

    protected abstract ReadOnlySpan<byte> PlainDictionary { get; }

    protected sealed override int Take(int start, int end)
    {
        if (IsNumbering && !_isProbed && Numbers.Count >= DictionaryLimits.ProbeValues)
        {
            _isProbed = true;
            if (DictionaryLimits.WillOverflow(Entries, Numbers.Count))
            {
                GiveUpNumbering();
            }
        }

        return IsNumbering ? TakeNumbers(start, end) : TakePlain(start, end);
    }

    protected abstract int TakeNumbers(int start, int end);

    protected abstract int TakePlain(int start, int end);

    /// <summary>How large the values of the open page would be without a dictionary.</summary>
    protected abstract long PlainSizeOfNumbers();

    /// <summary>Writes the values that the numbers of the open page stand for to the plain page.</summary>
    protected abstract void SpellOutNumbers();

    /// <summary>Shows the dictionary's entries to the statistics.</summary>
    protected abstract void SeeDictionary();

    protected abstract void ClearDictionary();

    protected abstract ColumnStatistics CloseStatistics(long nulls);

    /// <summary>Called when a value found no room any more.</summary>
    protected void EndDictionary()
    {
        if (!HasNumberedPages && !Pays())
        {
            GiveUpNumbering();
        }
        else
        {
            _endsWithPage = true;
        }
    }

    protected sealed override PageEncoding MovePageTo(Pile<byte> page)
    {
        if (IsNumbering && Numbers.Count > 0 && !HasNumberedPages && !_endsWithPage && !Pays())
        {
            GiveUpNumbering();
        }

        // A page without any value stays plain, so that a chunk of nulls has no empty dictionary.
        if (!IsNumbering || Numbers.Count == 0)
        {
            page.Add(PlainPage.Items);
            PlainPage.Clear(keep: 2 * PageLimits.PlainBytes);
            EndPage();
            return PageEncoding.Plain;
        }

        int greatest = 0;
        foreach (int number in Numbers.Items)
        {
            greatest = Math.Max(greatest, number);
        }

        int width = HybridEncoder.WidthOf(greatest);
        page.Add((byte)width);
        HybridEncoder.Write(Numbers.Items, width, page);
        Numbers.Clear();
        EndPage();
        return PageEncoding.RleDictionary;
    }

    protected sealed override WrittenChunk MoveTo(ChunkPages pages, long nulls, Stream stream, long position)
    {
        SeeDictionary();
        WrittenChunk written = pages.MoveTo(stream, position, PlainDictionary, Entries, CloseStatistics(nulls));
        ClearDictionary();
        IsNumbering = _mayNumber;
        _isProbed = false;
        return written;
    }

    private void EndPage()
    {
        IsNumbering &= !_endsWithPage;
        _endsWithPage = false;
    }

    private bool Pays() => DictionaryLimits.Pays(PlainDictionary.Length, Entries, Numbers.Count, PlainSizeOfNumbers());

    private void GiveUpNumbering()
    {
        SpellOutNumbers();
        Numbers.Return();
        SeeDictionary();
        ClearDictionary();
        IsNumbering = false;
    }
}
