using System.Collections.Immutable;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>expect:</c> of dataset.yml: rows, drop, fill.</summary>
internal static class ExpectationReader
{
    public static Expectation Read(YamlSection? section)
    {
        Expectation expect = Expectation.Default;
        if (section is null)
        {
            return expect;
        }

        if (section.Node("rows") is { } rows && YamlValues.Range(section.File, rows, "rows") is { } range)
        {
            expect = expect with { MinRows = range.Least, MaxRows = range.Most };
        }

        if (section.Node("drop") is { } drop && YamlValues.Share(section.File, drop, "drop") is { } share)
        {
            expect = expect with { Drop = share };
        }

        if (section.Section("fill") is { } fill)
        {
            expect = expect with { Fill = ReadFill(fill) };
        }

        section.End();
        return expect;
    }

    private static ImmutableSortedDictionary<string, double> ReadFill(YamlSection fill)
    {
        var shares = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (YamlEntry entry in fill.AllEntries())
        {
            if (YamlValues.Share(fill.File, entry.Value, entry.Key) is { } share)
            {
                shares[entry.Key] = share;
            }
        }

        return shares.ToImmutable();
    }
}
