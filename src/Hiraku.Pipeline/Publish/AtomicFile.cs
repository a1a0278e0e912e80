namespace Hiraku.Pipeline.Publish;

/// <summary>A file that is either as it was or wholly new, whenever the process dies or the disk is full.</summary>
public static class AtomicFile
{
    /// <param name="flush">False for what the next run can do without: then a power failure may cost it.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, bool flush = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string next = path + ".next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flush);
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
