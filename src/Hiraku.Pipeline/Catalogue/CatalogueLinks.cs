using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>Absolute addresses of what is published.</summary>
public sealed record CatalogueLinks(string BaseUrl)
{
    public static CatalogueLinks Of(SiteSettings site) => new(site.BaseUrl.EndsWith('/') ? site.BaseUrl : site.BaseUrl + "/");

    public string To(string path) => BaseUrl + path;

    public string Page(CatalogEntry entry, string language = "ja") => BaseUrl + (language == "ja" ? "" : language + "/") + $"datasets/{entry.Dataset.Id}/";

    public string Schema(CatalogEntry entry) => BaseUrl + $"data/{entry.Dataset.Id}/schema.json";
}
