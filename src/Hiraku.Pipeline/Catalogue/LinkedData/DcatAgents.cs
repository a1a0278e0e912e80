using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Catalogue.LinkedData;

/// <summary>Who publishes, whom to ask, and which place the data is about.</summary>
internal static class DcatAgents
{
    public static JsonObject Publisher(Publisher publisher, CatalogueLinks links) => new()
    {
        ["@id"] = links.To("#publisher"),
        ["@type"] = "foaf:Organization",
        ["foaf:name"] = Nodes.Text(new LocalizedText(publisher.FullName, publisher.Name.En)),
        ["dct:identifier"] = publisher.Code,
    };

    public static JsonObject Contact(Dataset dataset, Publisher publisher, string siteContact)
    {
        LocalizedText name = dataset.Department.Ja.Length > 0 ? dataset.Department : publisher.Name;
        var contact = new JsonObject { ["@type"] = "vcard:Organization", ["vcard:fn"] = Nodes.Text(name) };
        string address = dataset.Contact.Length > 0 ? dataset.Contact : siteContact;
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            contact["vcard:hasURL"] = Nodes.Id(address);
        }
        else if (address.Contains('@', StringComparison.Ordinal))
        {
            contact["vcard:hasEmail"] = Nodes.Id("mailto:" + address);
        }
        else if (address.Any(char.IsAsciiDigit))
        {
            contact["vcard:hasTelephone"] = Nodes.Id("tel:" + string.Concat(address.Where(c => char.IsAsciiDigit(c) || c == '-')));
        }

        return contact;
    }

    public static JsonObject Place(Publisher publisher)
    {
        var place = new JsonObject
        {
            ["@type"] = "dct:Location",
            ["skos:prefLabel"] = Nodes.Text(new LocalizedText(publisher.FullName, publisher.Name.En)),
            ["dct:identifier"] = publisher.Code,
        };
        if (publisher.Bounds is { } box)
        {
            string wkt = string.Create(
                CultureInfo.InvariantCulture,
                $"POLYGON(({box.West} {box.South},{box.East} {box.South},{box.East} {box.North},{box.West} {box.North},{box.West} {box.South}))");
            place["dcat:bbox"] = Nodes.Typed(wkt, "gsp:wktLiteral");
        }

        return place;
    }
}
