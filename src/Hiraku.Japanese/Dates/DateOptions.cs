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

/// <summary>What comes first where the year comes last: 04/01/2024. No cell tells; who knows the column can.</summary>
public enum YearLastOrder
{
    /// <summary>Such dates are refused.</summary>
    Unknown,

    /// <summary>1 April, as in the United States.</summary>
    MonthFirst,

    /// <summary>4 January.</summary>
    DayFirst,
}

/// <summary>What a date field accepts.</summary>
/// <param name="Serials">How bare five-digit numbers are read.</param>
/// <param name="Required">The least precision; a date known less exactly is refused.</param>
/// <param name="YearLast">How 04/01/2024 is read.</param>
public sealed record DateOptions(
    ExcelDateSystem Serials = ExcelDateSystem.None, DatePrecision Required = DatePrecision.None, YearLastOrder YearLast = YearLastOrder.Unknown)
{
    /// <summary>No serials, any precision.</summary>
    public static DateOptions Default { get; } = new();
}
