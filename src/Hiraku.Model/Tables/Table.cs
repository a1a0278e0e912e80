using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>3. Typed rows under a schema. Rows in = rows out, in the order of the source.</summary>
public sealed record Table(TableSchema Schema, ImmutableArray<FieldBinding> Bindings, IEnumerable<Batch> Batches);
