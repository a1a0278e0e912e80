namespace Hiraku.Site.Pages;

/// <summary>Where the licences publishers use are written down, and what each is called.</summary>
public static class Licences
{
    public static (string Name, string Url) Of(string licence) => licence.ToUpperInvariant() switch
    {
        "CC-BY-4.0" or "CC BY 4.0" => ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        "CC-BY-SA-4.0" => ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        "CC0-1.0" or "CC0" => ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        "CC-BY-2.1-JP" => ("CC BY 2.1 JP", "https://creativecommons.org/licenses/by/2.1/jp/"),
        "PDL-1.0" or "PDL1.0" => ("PDL 1.0", "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"),
        "ODC-BY-1.0" => ("ODC-BY 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        "ODBL-1.0" => ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        _ => (licence, ""),
    };
}
