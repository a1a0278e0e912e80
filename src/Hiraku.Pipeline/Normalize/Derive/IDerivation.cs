using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>Fills cells that no source cell gave a value, from fields that have one, where the standard says how.</summary>
internal interface IDerivation
{
    /// <summary>Replaces the target columns; those they replace are given back to the pool.</summary>
    void Derive(Column[] columns);
}
