namespace Hiraku.Bench.Data;

/// <summary>One cell: what it means, how the department wrote it, and the code of the fault where it is wrong.</summary>
internal readonly record struct Cell(string Clean, string Written, string? Fault = null)
{
    public static readonly Cell Empty = new("", "");

    public static Cell As(string text) => new(text, text);

    /// <summary>Kept as it is written, and reported.</summary>
    public static Cell Wrong(string text, string fault) => new(text, text, fault);

    /// <summary>Cannot be read as its type: nothing is published.</summary>
    public static Cell Unreadable(string written) => new("", written, "type");

    public static Cell Absent(string written) => new("", written, "required");
}
