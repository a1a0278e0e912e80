using System.Text.Json;
using Hiraku.Pipeline.Publish;

namespace Hiraku.Tests.Pipeline.Publish;

public sealed class DatasetStateTests
{
    [Fact]
    public void A_state_that_knows_nothing_of_hidden_rows_has_none() =>
        Assert.Empty(JsonSerializer.Deserialize("""{ "Version": "abc" }""", StateJson.Default.DatasetState)!.Hidden);

    [Fact]
    public void Hidden_rows_come_back_as_they_were_written()
    {
        var state = new DatasetState { Hidden = new DatasetState().Hidden.Add("人数", [3, 7]) };

        DatasetState read = JsonSerializer.Deserialize(JsonSerializer.Serialize(state, StateJson.Default.DatasetState), StateJson.Default.DatasetState)!;

        Assert.Equal([3, 7], read.Hidden["人数"]);
    }
}
