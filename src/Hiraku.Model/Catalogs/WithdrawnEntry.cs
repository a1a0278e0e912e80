namespace Hiraku.Model.Catalogs;

/// <summary>A dataset that is published no more. Its last version's files keep answering, where it has any left.</summary>
/// <param name="Since">YYYY-MM-DD.</param>
/// <param name="Why">In the staff's words; empty where they gave none.</param>
public sealed record WithdrawnEntry(CatalogEntry Entry, string Since, LocalizedText Why);
