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

    /// <summary>JSON reads a table with the order of the culture, in which "a" stands before "B".</summary>
    [Fact]
    public void A_state_is_written_as_it_was_read()
    {
        var state = new DatasetState { Filled = new DatasetState().Filled.Add("a", 1).Add("B", 2), HeaderFields = new DatasetState().HeaderFields.Add("a", "名称").Add("B", "ID") };
        string written = JsonSerializer.Serialize(state, StateJson.Default.DatasetState);

        DatasetState read = JsonSerializer.Deserialize(written, StateJson.Default.DatasetState)!;

        Assert.Equal(["B", "a"], read.Filled.Keys);
        Assert.Equal(written, JsonSerializer.Serialize(read, StateJson.Default.DatasetState));
    }
}
