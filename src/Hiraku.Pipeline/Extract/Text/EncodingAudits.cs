using System.Buffers;
using System.Text;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>Holds a whole file against strict UTF-8, block by block.</summary>
internal sealed class Utf8Audit
{
    private readonly byte[] tail = new byte[4];
    private int tailLength;

    public long BadBytes { get; private set; }

    /// <summary>Where the first bad byte stands in the file; -1 where there is none.</summary>
    public long FirstBad { get; private set; } = -1;

    public byte FirstBadByte { get; private set; }

    public bool HasNonAscii { get; private set; }

    private long Offset { get; set; }

    public void Feed(ReadOnlySpan<byte> block)
    {
        HasNonAscii = HasNonAscii || !Ascii.IsValid(block);
        if (tailLength > 0)
        {
            block = FinishTail(block);
        }

        int complete = block.Length - IncompleteTail(block);
        ReadOnlySpan<byte> whole = block[..complete];
        if (!Utf8Check.IsValid(whole))
        {
            CountBad(whole);
        }

        Offset += complete;
        block[complete..].CopyTo(tail);
        tailLength = block.Length - complete;
    }

    public void Finish()
    {
        if (tailLength > 0)
        {
            CountBad(tail.AsSpan(0, tailLength));
            tailLength = 0;
        }
    }

    private ReadOnlySpan<byte> FinishTail(ReadOnlySpan<byte> block)
    {
        Span<byte> joined = stackalloc byte[8];
        tail.AsSpan(0, tailLength).CopyTo(joined);
        int taken = Math.Min(block.Length, 4);
        block[..taken].CopyTo(joined[tailLength..]);
        ReadOnlySpan<byte> both = joined[..(tailLength + taken)];
        OperationStatus status = Rune.DecodeFromUtf8(both, out _, out int consumed);
        if (status == OperationStatus.NeedMoreData)
        {
            return block;
        }

        int before = tailLength;
        tailLength = 0;
        if (status != OperationStatus.Done)
        {
            CountBad(both[..before]);
            Offset += before;
            return block;
        }

        Offset += consumed;
        return block[(consumed - before)..];
    }

    private void CountBad(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length;)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes[i..], out _, out int consumed);
            if (status != OperationStatus.Done)
            {
                BadBytes += consumed;
                if (FirstBad < 0)
                {
                    FirstBad = Offset + i;
                    FirstBadByte = bytes[i];
                }
            }

            i += consumed;
        }
    }

    /// <summary>How many bytes at the end begin a character that the next block finishes.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> block)
    {
        for (int back = 1; back <= Math.Min(3, block.Length); back++)
        {
            byte b = block[^back];
            if (b < 0x80)
            {
                return 0;
            }

            if (b >= 0xC0)
            {
                int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < length ? back : 0;
            }
        }

        return 0;
    }
}

/// <summary>Holds a file against CP932 and EUC-JP at once, and counts how plausible each reading is.</summary>
internal sealed class DoubleByteAudit
{
    private readonly DoubleByteTable table = DoubleByteTable.Cp932;
    private byte cp932Lead;
    private int eucWaiting;
    private byte eucLead;

    public Plausibility Cp932 { get; } = new();

    public Plausibility EucJp { get; } = new();

    public void Feed(ReadOnlySpan<byte> block)
    {
        FeedCp932(block);
        if (EucJp.Invalid < 100)
        {
            FeedEuc(block);
        }
    }

    public void Finish()
    {
        if (cp932Lead != 0)
        {
            Cp932.Count(CharacterClass.Invalid);
        }

        if (eucWaiting > 0)
        {
            EucJp.Count(CharacterClass.Invalid);
        }
    }

    private void FeedCp932(ReadOnlySpan<byte> block)
    {
        int i = 0;
        if (cp932Lead != 0 && block.Length > 0)
        {
            i = Pair(cp932Lead, block[0]);
            cp932Lead = 0;
        }

        while (i < block.Length)
        {
            byte b = block[i];
            if (b < 0x80)
            {
                i += DoubleByteTable.AsciiAhead(block[i..]);
            }
            else if (i + 1 < block.Length && table.ClassOf((b << 8) | block[i + 1]) is var kind and not CharacterClass.Invalid)
            {
                Cp932.Count(kind);
                i += 2;
            }
            else if (!DoubleByteTable.IsLead(b))
            {
                Cp932.Count(DoubleByteTable.IsHalfWidthKana(b) ? CharacterClass.HalfWidthKana : CharacterClass.Invalid);
                i++;
            }
            else if (i + 1 < block.Length)
            {
                i += 1 + Pair(b, block[i + 1]);
            }
            else
            {
                cp932Lead = b;
                i++;
            }
        }
    }

    /// <summary>Counts the character that two bytes make; 1 where the second belongs to it, 0 where it must be looked at by itself.</summary>
    private int Pair(byte lead, byte trail)
    {
        CharacterClass kind = table.ClassOf((lead << 8) | trail);
        Cp932.Count(kind);
        return kind == CharacterClass.Invalid ? 0 : 1;
    }

    private void FeedEuc(ReadOnlySpan<byte> block)
    {
        foreach (byte b in block)
        {
            if (eucWaiting > 0)
            {
                bool fits = b >= 0xA1 && b != 0xFF;
                eucWaiting = fits ? eucWaiting - 1 : 0;
                if (eucWaiting == 0)
                {
                    EucJp.Count(fits ? EucClass(eucLead) : CharacterClass.Invalid);
                }
            }
            else if (b >= 0x80)
            {
                eucLead = b;
                eucWaiting = b == 0x8F ? 2 : b is 0x8E or (>= 0xA1 and <= 0xFE) ? 1 : 0;
                if (eucWaiting == 0)
                {
                    EucJp.Count(CharacterClass.Invalid);
                }
            }
        }
    }

    private static CharacterClass EucClass(byte lead) => lead switch
    {
        0x8E => CharacterClass.HalfWidthKana,
        0xA1 or 0xA3 or 0xA4 or 0xA5 => CharacterClass.Kana,
        >= 0xB0 and <= 0xCF => CharacterClass.CommonKanji,
        _ => CharacterClass.Rare,
    };
}

/// <summary>Counts of characters by how usual they are in Japanese administrative text.</summary>
internal sealed class Plausibility
{
    private readonly long[] counts = new long[6];

    public long Invalid => counts[(int)CharacterClass.Invalid];

    public long Total => counts.Sum();

    /// <summary>1 where every character is usual; below 0 where it is garbage.</summary>
    public double Score => Total == 0 ? 0 :
        (counts[(int)CharacterClass.Kana] + counts[(int)CharacterClass.CommonKanji]
        + (0.3 * counts[(int)CharacterClass.Rare]) + (0.15 * counts[(int)CharacterClass.HalfWidthKana])
        - (5.0 * counts[(int)CharacterClass.Private]) - (10.0 * Invalid)) / Total;

    public double KanaShare => Total == 0 ? 0 : (double)counts[(int)CharacterClass.Kana] / Total;

    public void Count(CharacterClass kind) => counts[(int)kind]++;
}
