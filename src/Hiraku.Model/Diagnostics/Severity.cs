namespace Hiraku.Model.Diagnostics;

/// <summary>What a finding costs: a note is counted, a warning must be looked at within days, an error would publish something false.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
