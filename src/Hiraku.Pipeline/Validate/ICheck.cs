using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate;

/// <summary>One thing that is looked for. It sees each batch once, in order, keeps none of them, and may speak again when the last has gone by.</summary>
public interface ICheck
{
    void Check(Batch batch, Verdict verdict);

    void End(DiagnosticBag bag);
}
