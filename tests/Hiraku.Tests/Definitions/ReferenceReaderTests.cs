using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Tests.Definitions;

public sealed class ReferenceReaderTests : IDisposable
{
    private const string Sources = "sources: [{ path: raw/*.csv }]\n";

    private readonly ProjectFolder folder = new ProjectFolder()
        .Write("schemas/test/place.json", ProjectFolder.Schema)
        .Dataset("facility", "schema: test/place\n" + Sources);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_reference_is_a_warning_unless_said_otherwise()
    {
        folder.Dataset("booking", Booking("[{ field: 施設, dataset: facility, to: ID }, { field: 施設, dataset: facility, to: 名称, severity: error }]"));

        Dataset booking = folder.Read().Project!.Datasets[0];

        Assert.Empty(folder.Found);
        Assert.Equal(
            [new Reference("施設", "facility", "ID", Severity.Warning, 3), new Reference("施設", "facility", "名称", Severity.Error, 3)],
            booking.References);
    }

    [Theory]
    [InlineData("{ field: 施設, dataset: facilty, to: ID }", "HK1038: There is no dataset 'facilty'.")]
    [InlineData("{ field: 施設, dataset: facility, to: 番号 }", "HK1036: The dataset 'facility' has no field '番号'.")]
    [InlineData("{ field: 施没, dataset: facility, to: ID }", "HK1036: There is no field '施没'.")]
    [InlineData("{ field: 施設, dataset: facility }", "HK1007: 'to' is missing.")]
    [InlineData("{ field: 施設, dataset: booking, to: 施設 }", "HK1039: The references run in a circle: booking → booking")]
    public void A_reference_that_leads_nowhere_is_an_error_of_its_dataset(string reference, string fault)
    {
        folder.Dataset("booking", Booking(reference));

        ProjectReading reading = folder.Read();

        Assert.Equal("datasets/booking/dataset.yml(3): error " + fault, Assert.Single(folder.Found));
        Assert.Equal(["booking"], reading.Unreadable);
        Assert.Equal(["facility"], reading.Project!.Datasets.Select(dataset => dataset.Id));
    }

    [Fact]
    public void Two_datasets_that_need_each_other_are_both_at_fault()
    {
        folder.Dataset("a", Booking("{ field: 施設, dataset: b, to: 施設 }")).Dataset("b", Booking("{ field: 施設, dataset: a, to: 施設 }"));

        Assert.Equal(["a", "b"], folder.Read().Unreadable);
        Assert.Equal(
            ["datasets/a/dataset.yml(3): error HK1039: The references run in a circle: a → b → a", "datasets/b/dataset.yml(3): error HK1039: The references run in a circle: b → a → b"],
            folder.Found);
    }

    [Fact]
    public void A_dataset_whose_own_file_is_broken_today_may_be_referred_to()
    {
        folder.Dataset("facility", "shema: x\n" + Sources).Dataset("booking", Booking("{ field: 施設, dataset: facility, to: ID }"));

        Assert.Equal(["facility"], folder.Read().Unreadable);
    }

    private static string Booking(string references) => Sources + "columns: [施設]\nreferences: " + references + "\n";
}
