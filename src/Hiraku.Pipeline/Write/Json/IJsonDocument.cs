using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>One document made of a table's rows as JSON objects.</summary>
public interface IJsonDocument : IDisposable
{
    /// <param name="batch">The same rows, typed, for what stands beside the object (a point).</param>
    void Write(JsonRows rows, Batch batch);

    void Finish();
}
