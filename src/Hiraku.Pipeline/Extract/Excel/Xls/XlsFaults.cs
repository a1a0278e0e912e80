using ExcelDataReader.Exceptions;

namespace Hiraku.Pipeline.Extract.Excel.Xls;

/// <summary>Which exceptions of the .xls library mean that the file is damaged rather than the program.</summary>
internal static class XlsFaults
{
    /// <summary>The library trusts offsets and lengths of the file; a damaged one shows as any of these (found by fuzzing).</summary>
    public static bool IsDamage(Exception fault) => fault is ExcelReaderException or InvalidDataException or IOException or ArgumentException
        or IndexOutOfRangeException or InvalidOperationException or NotSupportedException or OverflowException or NullReferenceException
        or InvalidCastException or FormatException or KeyNotFoundException or OutOfMemoryException;
}
