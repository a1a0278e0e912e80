using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write;

/// <summary>Writes one table in one form: sees each batch once, in order, then the end. It keeps no batch.</summary>
public interface ITableWriter : IDisposable
{
    void Write(Batch batch);

    void Finish();
}
