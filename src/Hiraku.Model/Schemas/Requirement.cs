namespace Hiraku.Model.Schemas;

/// <summary>What the standard asks of a field: ◎ required, ○ recommended, blank optional; unknown where no source says.</summary>
public enum Requirement
{
    Unknown,
    Optional,
    Recommended,
    Required,
}
