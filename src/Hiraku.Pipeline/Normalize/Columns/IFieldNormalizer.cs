using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>Makes the columns of one field, or of several that only make sense together, from a batch of text.</summary>
internal interface IFieldNormalizer
{
    /// <summary>Puts the finished columns at their fields' places.</summary>
    void Normalize(TextBatch batch, Column[] columns);
}
