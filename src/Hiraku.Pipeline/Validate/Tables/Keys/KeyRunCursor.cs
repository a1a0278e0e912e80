namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>Goes through the keys of a <see cref="KeyRun"/> from the first to the last.</summary>
internal sealed class KeyRunCursor(KeyRun run)
{
    private byte[] buffer = [];
    private int used;
    private int block;
    private int at;

    /// <summary>The hash of <see cref="Current"/>.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Valid until the next one is asked for.</summary>
    public KeyRecord Current => KeyRecord.At(buffer.AsSpan(at, used - at));

    public bool MoveNext()
    {
        at += used == 0 ? 0 : Current.Bytes.Length;
        if (at == used && !NextBlock())
        {
            return false;
        }

        Hash = Current.Hash;
        return true;
    }

    private bool NextBlock()
    {
        at = 0;
        used = 0;
        if (block == run.Blocks.Count)
        {
            return false;
        }

        if (buffer.Length < run.Blocks[block].Length)
        {
            buffer = new byte[run.Blocks[block].Length * 2];
        }

        used = run.Read(block++, buffer);
        return true;
    }
}
