using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Index;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>Writes everything that programs and other catalogues read, from the catalogue and the files published before.</summary>
public static class CatalogueWriter
{
    /// <returns>The catalogue with the files that were added to each dataset.</returns>
    public static Catalog Write(Catalog catalog, IOutput output)
    {
        var files = new CatalogueFiles(output);
        files.Json("json", CatalogueIndex.Path, CatalogueIndex.Of(catalog));
        files.Json("json", StatusDocument.Path, StatusDocument.Of(catalog));
        return catalog;
    }
}
