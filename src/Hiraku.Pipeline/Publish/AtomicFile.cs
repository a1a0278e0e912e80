namespace Hiraku.Pipeline.Publish;

/// <summary>A file that is either as it was or wholly new, whenever the process dies or the disk is full.</summary>
public static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string next = path + ".next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        catch (IOException)
        {
            // On a full disk half a file would take the room that the next run needs.
            File.Delete(next);
            throw;
        }
    }
}
