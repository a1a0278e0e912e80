using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>2. The same text, seen under the schema's fields: one binding per field, in the schema's order. No cell was touched.</summary>
public sealed record MappedTable(TableSchema Schema, ImmutableArray<FieldBinding> Bindings, IEnumerable<TextBatch> Batches);
