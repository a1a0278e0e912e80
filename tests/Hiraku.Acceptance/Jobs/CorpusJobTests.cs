using System.Text;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>Real exports of real municipalities through every stage: a CSV in CP932, a workbook with title rows, a population table.</summary>
public sealed class CorpusJobTests
{
    [Fact]
    public void An_aed_list_in_cp932_is_published()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = File.ReadAllText(Checkout.CorpusFile("F062"));
        byte[] cp932 = Encoding.GetEncoding(932).GetBytes(text.Normalize(NormalizationForm.FormC));

        Assert.Equal(82, Publish("schema: jichitai-2023/aed", "aed.csv", cp932));
    }

    [Fact]
    public void A_workbook_with_six_title_rows_is_published() => Assert.Equal(
        843, Publish("schema: jichitai-2023/event\n", "table.csv", null, "F204"));

    [Fact]
    public void A_population_table_with_separators_is_published() => Assert.Equal(
        8, Publish("schema: jichitai-2023/population", "population.csv", File.ReadAllBytes(Checkout.CorpusFile("F116"))));

    private static int Publish(string yml, string name, byte[]? content, string? id = null)
    {
        using ProjectFolder project = new ProjectFolder().WithDataset("real", yml, name, content ?? File.ReadAllBytes(Checkout.CorpusFile(id!)));
        CommandResult result = project.Build();
        using JsonDocument index = JsonDocument.Parse(project.Read("out/site/data/index.json"));
        JsonElement dataset = index.RootElement.GetProperty("datasets").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "real");
        Assert.True(dataset.GetProperty("status").GetString() == "published", result.All);
        return dataset.GetProperty("rows").GetInt32();
    }
}
