using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>How often, in the words that each catalogue uses.</summary>
public static class Frequencies
{
    /// <summary>The spelling most used in the Tokyo catalogue.</summary>
    public static LocalizedText Name(this Frequency frequency) => frequency switch
    {
        Frequency.Daily => new LocalizedText("毎日", "daily"),
        Frequency.Weekly => new LocalizedText("1週間ごと", "weekly"),
        Frequency.Monthly => new LocalizedText("1か月ごと", "monthly"),
        Frequency.Quarterly => new LocalizedText("3か月ごと", "quarterly"),
        Frequency.Yearly => new LocalizedText("1年ごと", "yearly"),
        _ => new LocalizedText("随時", "irregular"),
    };

    /// <summary>The term DCAT-AP takes, from the EU's frequency list.</summary>
    public static string Iri(this Frequency frequency) => "http://publications.europa.eu/resource/authority/frequency/" + frequency switch
    {
        Frequency.Daily => "DAILY",
        Frequency.Weekly => "WEEKLY",
        Frequency.Monthly => "MONTHLY",
        Frequency.Quarterly => "QUARTERLY",
        Frequency.Yearly => "ANNUAL",
        _ => "IRREG",
    };
}
