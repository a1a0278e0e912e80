using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Model.Catalogs;

public sealed class CoverageTests
{
    private static readonly TableSchema Aed = new("jichitai-2023/aed",
    [
        new Field("名称", FieldKind.Name) { Requirement = Requirement.Required },
        new Field("備考", FieldKind.Text),
    ])
    {
        Number = "08",
        Adoption = 228,
        Supersedes = ["suisho-v1/aed"],
    };

    private static readonly TableSchema OldAed = Aed with { Id = "suisho-v1/aed", Supersedes = [], Adoption = null };

    private static readonly ImmutableDictionary<string, TableSchema> Schemas = new[] { Aed, OldAed }.ToImmutableDictionary(schema => schema.Id);

    private static readonly NationalDataset National = new("08", Aed.Title, Aed.Id, 228);

    [Fact]
    public void A_dataset_that_fills_every_required_field_is_published_and_its_open_fields_are_named()
    {
        CoverageLine line = Line(Entry(Aed, "名称"));

        Assert.Equal((CoverageStatus.Published, "備考"), (line.Status, Assert.Single(line.Lacking).Name));
    }

    [Fact]
    public void A_required_field_that_no_row_fills_makes_it_partial() => Assert.Equal(CoverageStatus.Partial, Line(Entry(Aed, "備考")).Status);

    [Fact]
    public void An_earlier_version_alone_is_partial()
    {
        CoverageLine line = Line(Entry(OldAed, "名称"));

        Assert.Equal((CoverageStatus.Partial, true), (line.Status, line.IsOlder));
    }

    [Fact]
    public void What_was_never_published_is_missing_although_it_is_defined()
    {
        CoverageLine line = Line(Entry(Aed, "名称") with { Status = PublicationStatus.Failed });

        Assert.Equal((CoverageStatus.Missing, "aed"), (line.Status, Assert.Single(line.Datasets)));
    }

    [Fact]
    public void An_extension_of_a_national_schema_counts_as_it()
    {
        TableSchema own = Aed with { Id = "local/aed-plus", IsNational = false, Supersedes = ["suisho-v1/aed", "jichitai-2023/aed"] };
        CatalogEntry entry = Entry(own, "名称");

        Coverage coverage = Coverage.Of([National], Schemas.Add(own.Id, own), [entry.Dataset], [entry]);

        Assert.Equal((CoverageStatus.Published, false), (coverage.National[0].Status, coverage.National[0].IsOlder));
    }

    [Fact]
    public void Datasets_beyond_the_list_are_the_publishers_own()
    {
        Coverage coverage = Coverage.Of([National], Schemas, [new Dataset("budget", "/budget")], []);

        Assert.Equal(["budget"], coverage.Own);
        Assert.Equal(1, coverage.Count(CoverageStatus.Missing));
    }

    [Fact]
    public void Without_a_list_the_current_schemas_are_the_list() =>
        Assert.Equal(new NationalDataset("08", Aed.Title, "jichitai-2023/aed", 228), Assert.Single(Coverage.ListOf(Schemas)));

    private static CoverageLine Line(CatalogEntry entry) => Coverage.Of([National], Schemas, [entry.Dataset], [entry]).National[0];

    private static CatalogEntry Entry(TableSchema schema, string filled) =>
        new(new Dataset("aed", "/aed") { Schema = schema.Id }, schema, PublicationStatus.Published)
        {
            Rows = 10,
            Filled = new Dictionary<string, long> { [filled] = 10 }.ToImmutableSortedDictionary(),
            Licence = "CC-BY-4.0",
            HeldWhy = LocalizedText.Empty,
        };
}
