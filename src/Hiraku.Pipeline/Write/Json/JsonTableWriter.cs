using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>Encodes each batch once and hands the rows to every JSON document the dataset is published as.</summary>
public sealed class JsonTableWriter(TableSchema schema, ImmutableArray<IJsonDocument> documents) : ITableWriter
{
    private readonly JsonRowEncoder encoder = new(schema);

    public void Write(Batch batch)
    {
        JsonRows rows = encoder.Encode(batch);
        foreach (IJsonDocument document in documents)
        {
            document.Write(rows, batch);
        }
    }

    public void Finish()
    {
        foreach (IJsonDocument document in documents)
        {
            document.Finish();
        }
    }

    public void Dispose()
    {
        encoder.Dispose();
        foreach (IJsonDocument document in documents)
        {
            document.Dispose();
        }
    }
}
