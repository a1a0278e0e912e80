namespace Hiraku.Japanese;

/// <summary>The day that serial number 1 stands for in the workbook a cell came from.</summary>
public enum ExcelDateSystem
{
    /// <summary>Bare numbers are not dates.</summary>
    None,

    /// <summary>1 = 1900-01-01, with the 1900-02-29 that never was at 60.</summary>
    From1900,

    /// <summary>0 = 1904-01-01.</summary>
    From1904,
}

/// <summary>What a date field accepts.</summary>
/// <param name="Serials">How bare five-digit numbers are read.</param>
/// <param name="Required">The least precision; a date known less exactly is refused.</param>
public sealed record DateOptions(ExcelDateSystem Serials = ExcelDateSystem.None, DatePrecision Required = DatePrecision.None)
{
    /// <summary>No serials, any precision.</summary>
    public static DateOptions Default { get; } = new();
}
