namespace Hiraku.Model.Schemas;

/// <summary>What a table is about; it picks the dashboard a dataset gets without being asked.</summary>
public enum DataShape
{
    Records,
    Places,
    Population,
    Events,
    Money,
    Catalogue,
}
