using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>Fills fields that no column feeds from fields that are there, where the standard says how.</summary>
internal interface IDerivation
{
    /// <summary>Replaces the target columns; the columns they replace are given back to the pool.</summary>
    void Derive(TextBatch text, Column[] columns, DiagnosticBag bag);
}
