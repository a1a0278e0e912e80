namespace Hiraku.Pipeline.Report;

/// <summary>What a run did with a dataset, or, where it only looked, could have done.</summary>
public enum ReportStatus
{
    /// <summary>Today's data is out.</summary>
    Published,

    /// <summary>Today's data is not fit; the last good version stays out.</summary>
    Held,

    /// <summary>Today's data is not fit and nothing is out.</summary>
    Failed,

    /// <summary>Only looked at: it could be published.</summary>
    Fit,

    /// <summary>Only looked at: it could not.</summary>
    Unfit,
}
