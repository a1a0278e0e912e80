using System.Text;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>Real exports of real municipalities through every stage: a CSV in CP932, a workbook with title rows, a population table.</summary>
public sealed class CorpusJobTests
{
    [Fact]
    public void An_aed_list_in_cp932_is_published_whole()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] cp932 = Encoding.GetEncoding(932).GetBytes(File.ReadAllText(Checkout.CorpusFile("F062")));

        Assert.Equal(82, Publish("schema: jichitai-2023/aed", "aed.csv", cp932));
    }

    [Fact]
    public void Of_a_hospital_workbook_with_a_title_row_the_clean_rows_are_published()
    {
        byte[] workbook = File.ReadAllBytes(Checkout.CorpusFile("F057"));

        Assert.InRange(Publish("schema: jichitai-2023/hospital\ngate: rows\nprivacy: { allow: [電話番号] }", "hospital.xlsx", workbook), 300, 634);
    }

    [Fact]
    public void A_population_workbook_by_area_and_age_is_published_whole() =>
        Assert.Equal(235, Publish("schema: jichitai-2023/population", "population.xlsx", File.ReadAllBytes(Checkout.CorpusFile("F043"))));

    private static int Publish(string yml, string name, byte[] content)
    {
        using ProjectFolder project = new ProjectFolder().WithDataset("real", yml + "\nsources:\n  - path: raw/*\n", name, content);
        CommandResult result = project.Build();
        using JsonDocument index = JsonDocument.Parse(project.Read("out/site/data/index.json"));
        JsonElement dataset = index.RootElement.GetProperty("datasets").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "real");
        Assert.True(dataset.GetProperty("status").GetString() == "published", result.All);
        return dataset.GetProperty("rows").GetInt32();
    }
}
